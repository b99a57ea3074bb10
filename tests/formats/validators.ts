import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'

const SCHEMAS = ['common', 'library-root', 'article', 'original', 'seeds', 'report'] as const
export type FormatName = Exclude<(typeof SCHEMAS)[number], 'common'>

/** Gives for a value what is wrong with it, as lines; none when it is of the format. */
export function createValidators(): (format: FormatName, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
  for (const name of SCHEMAS) {
    const path = fileURLToPath(new URL(`../../docs/formats/${name}.schema.json`, import.meta.url))
    ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')))
  }
  return (format, value) => {
    const validate = ajv.getSchema(`${format}.schema.json`)
    if (!validate) throw new Error(`No schema for ${format}`)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
  }
}
