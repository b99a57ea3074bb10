import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { readStateFile, writeStateFile } from '../../src/model/records-file.ts'
import { memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { persist } from '../../src/reading/persist.ts'
import { createReadingStore } from '../../src/reading/store.ts'

const formats = join(import.meta.dirname, '../../docs/formats')
const schema = JSON.parse(readFileSync(join(formats, 'reading-state.schema.json'), 'utf8'))
const validate = new Ajv2020({ strictTypes: false, allowMatchingProperties: true }).compile(schema)

const place: Locator = {
  article: 'x',
  start: { block: 'b', offset: 3 },
  end: null,
  quote: { exact: 'words', prefix: '', suffix: '.' },
  fraction: 0.5,
}

describe('the documented format of reading state', () => {
  it('is what every storage key but the hint holds', () => {
    const origin = memoryOrigin()
    let now = 1_763_991_345_123
    const store = createReadingStore({ now: () => now++, device: '7c0q2m' })
    persist(store, memoryStorage(origin), { library: 'lib' })
    store.recordPlace(place, 1)
    store.startAgain('x')
    store.save('x')
    store.unsave('x')
    store.archive('x')
    store.setPreference('theme', 'black')
    store.addRead('2026-11-24', { words: 100, ms: 25_000 })
    store.mergeIn(new Map([['note:x:1', { value: { text: 'kept' }, at: '000000000000009-0000-a' }]]))
    const { 'offprint:lib:hint': hint, ...files } = Object.fromEntries(origin.texts)
    expect(hint).toMatch(/^[0-3]$/)
    expect(Object.keys(files).sort()).toEqual([
      'offprint:lib:article:x',
      'offprint:lib:days',
      'offprint:lib:other',
      'offprint:preferences',
    ])
    for (const text of Object.values(files)) {
      validate(JSON.parse(text))
      expect(validate.errors).toBeNull()
    }
  })

  it('is what an export of everything is', () => {
    const store = createReadingStore({ now: () => 1, device: 'a' })
    store.recordPlace(place)
    validate(JSON.parse(writeStateFile(store.records())))
    expect(validate.errors).toBeNull()
  })

  it.each([
    { records: {} },
    { version: 2, records: {} },
    { version: 1, records: { 'saved:x': { value: 'yes', at: '000000000000009-0000-a' } } },
    { version: 1, records: { 'saved:x': { value: true, at: 'now' } } },
    { version: 1, records: { 'place:x': { value: { reading: 1 }, at: '000000000000009-0000-a' } } },
  ])('refuses %j', (file) => {
    expect(validate(file)).toBe(false)
  })

  it('reads the example of its description', () => {
    const text = readFileSync(join(formats, 'reading-state.md'), 'utf8')
    const example = /```json\n([\s\S]+?)```/.exec(text)?.[1] ?? ''
    validate(JSON.parse(example))
    expect(validate.errors).toBeNull()
    expect(readStateFile(example)).toMatchObject({ kind: 'read', rejected: [] })
  })
})
