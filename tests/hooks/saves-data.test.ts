import { describe, expect, it } from 'vitest'
import { savesData } from '../../src/hooks/saves-data.ts'

type Told = { readonly connection?: unknown; readonly prefers?: boolean }

const browser = ({ connection, prefers = false }: Told) =>
  ({ navigator: { connection }, matchMedia: () => ({ matches: prefers }) }) as unknown as Window // as much as is read

describe('savesData', () => {
  it.each<[string, Told, boolean]>([
    ['a browser that tells nothing', {}, false],
    ['a good connection', { connection: { saveData: false, effectiveType: '4g' } }, false],
    ['a slow one', { connection: { saveData: false, effectiveType: '3g' } }, true],
    ['a very slow one', { connection: { effectiveType: 'slow-2g' } }, true],
    ['Save-Data', { connection: { saveData: true, effectiveType: '4g' } }, true],
    ['a wish for less data', { prefers: true }, true],
  ])('decides on %s', (_name, told, saves) => {
    expect(savesData(browser(told))).toBe(saves)
  })
})
