import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createPackWriter } from '../../src/ingest/bundle/pack-writer.ts'

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../docs/formats/${name}.schema.json`, import.meta.url)), 'utf8'))
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
for (const name of ['common', 'pack']) ajv.addSchema(schemaOf(name))

const writer = createPackWriter()
const site = ['index.html', 'offprint.json', 'assets/a.js', 'articles/tea/index.html', 'data/articles/tea-0a.json']
for (const path of site) writer.note(path, path)
const files = [...writer.conclude()].map(({ text }) => JSON.parse(text))

/** @param definition the name of a file's definition, or nothing for `pack.json` */
function problems(definition: string, value: unknown): readonly unknown[] {
  const validate = ajv.getSchema(`pack.schema.json${definition}`)
  if (!validate) throw new Error(`No schema for ${definition}`)
  return validate(value) ? [] : (validate.errors ?? [])
}

describe('the pack that the build writes', () => {
  it('has its three kinds of files in their formats', () => {
    expect(problems('', files.at(-1))).toEqual([])
    expect(problems('#/$defs/lists', files.at(-2))).toEqual([])
    for (const list of files.slice(0, -2)) expect(problems('#/$defs/list', list)).toEqual([])
  })

  it.each(['/etc/passwd', '../up', 'a/../../up'])('has no schema that lets a list name %s', (path) => {
    const sha256 = `${'a'.repeat(43)}=`
    expect(problems('#/$defs/list', { version: 2, files: [{ path, bytes: 1, sha256 }] })).not.toEqual([])
  })
})
