import { describe, expect, it } from 'vitest'
import { oddity } from '../../../src/ingest/read/oddity.ts'
import { encode } from './encode.ts'
import { LEGACY_TEXTS } from './legacy-texts.ts'

const misread = (text: string, written: string, read: string): string =>
  new TextDecoder(read).decode(encode(text, written))
const textIn = (lang: string): string => LEGACY_TEXTS.find((entry) => entry.lang === lang)?.text ?? ''

describe('oddity', () => {
  it.each(LEGACY_TEXTS)('finds $lang to be writing', ({ text }) => {
    expect(oddity(text)).toBeLessThan(0.1)
  })

  it.each([
    ['zh-Hans', 'gbk', 'iso-8859-1'],
    ['ru', 'windows-1251', 'iso-8859-1'],
    ['ru', 'koi8-r', 'windows-1251'],
    ['el', 'windows-1253', 'windows-1252'],
    ['ja', 'shift_jis', 'windows-1252'],
    ['de', 'windows-1252', 'windows-1251'],
    ['fr', 'windows-1252', 'macintosh'],
    ['ar', 'windows-1256', 'windows-1251'],
  ])('finds %s in %s read as %s to be none', (lang, written, read) => {
    expect(oddity(misread(textIn(lang), written, read))).toBeGreaterThan(0.2)
  })

  it('says nothing of what is alike in every encoding', () => {
    expect(oddity('Plain ASCII, aLL oF iT.')).toBe(0)
    expect(oddity('')).toBe(0)
  })
})
