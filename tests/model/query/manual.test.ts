import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIELD_NAMES } from '../../../src/model/query/field.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'

const manual = readFileSync(join(import.meta.dirname, '../../../docs/query.md'), 'utf8')
const section = (title: string) => manual.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? ''
const firstCells = (text: string) => text.split('\n').flatMap((line) => /^\| (`.*?`) \|/.exec(line)?.[1] ?? [])
const codes = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

describe('docs/query.md', () => {
  const examples = codes(firstCells(section('By example')).join(' '))

  it.each(examples)('shows %s, which is understood as it stands', (example) => {
    expect(parseQuery(example)).toMatchObject({ notices: [] })
  })

  it('shows more than one example', () => {
    expect(examples.length).toBeGreaterThan(5)
  })

  it('names every field', () => {
    expect(codes(firstCells(section('Fields')).join(' ')).sort()).toEqual(FIELD_NAMES.map((name) => `${name}:`).sort())
  })
})
