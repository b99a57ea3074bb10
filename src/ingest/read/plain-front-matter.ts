/** A key, and a value on its line. */
const LINE = /^([A-Za-z][\w-]{0,50}):(?: +(\S.*))?$/
/** A plain scalar (YAML 1.2.2, 7.3.3) in which no colon and no hash means anything. */
const WORDS = /^[\p{L}\p{N}](?:[^\p{C}\p{Z}:]| (?=[^\p{C}\p{Z}#])|:(?=[^\p{C}\p{Z}]))*$/u
/** Words that the core schema takes for something else (YAML 1.2.2, 10.3.2). */
const TAKEN = /^(?:null|true|false)$/i

/** A key with what its line says: the words as they are written, or what JSON makes of them. */
export type PlainEntry = {
  readonly key: string
  readonly value: string | readonly string[] | null
  readonly line: number
}

/**
 * The entries of a front matter that has nothing of YAML but a key and a value a line, the value of words or in
 * JSON, which YAML holds (1.2.2, 1.2): what the parser makes of it, in a hundredth of the time. Null for any other.
 */
export function readPlainEntries(yaml: string): PlainEntry[] | null {
  const entries: PlainEntry[] = []
  const keys = new Set<string>()
  for (const [index, text] of yaml.split(/\r\n|\n|\r/u).entries()) {
    if (text === '') continue
    const [, key, written] = LINE.exec(text) ?? []
    const value = written === undefined ? null : readPlainValue(written)
    if (key === undefined || value === undefined || TAKEN.test(key) || keys.has(key)) return null
    keys.add(key)
    entries.push({ key, value, line: index + 1 })
  }
  return entries
}

/** Undefined where only the parser can tell. */
function readPlainValue(written: string): string | readonly string[] | undefined {
  if (WORDS.test(written)) return TAKEN.test(written) ? undefined : written
  if (!/^["[][^\t]*$/.test(written)) return undefined
  try {
    const value: unknown = JSON.parse(written)
    if (typeof value === 'string') return value
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  } catch {
    return undefined
  }
}
