import { describe, expect, it } from 'vitest'
import { foldValue } from '../../src/model/fold-value.ts'
import { wordsTest } from '../../src/model/words-test.ts'

const stands = (words: string, text: string, isBegun = false) => wordsTest(foldValue(words), isBegun)(foldValue(text))

describe('wordsTest', () => {
  it.each([
    ['review', 'World Review'],
    ['world review', 'The World Review, weekly'],
    ['停戦', '停戦合意が成立した'],
    ['成立', '停戦合意が成立した'],
    ['サーバー', '新サーバー障害'],
    ['国际', '今日国际新闻'],
    ['เศรษฐกิจ', 'ข่าวเศรษฐกิจไทย'],
    ['停戦 war', '対停戦 war'],
  ])('finds %j in %j', (words, text) => {
    expect(stands(words, text)).toBe(true)
  })

  it.each([
    ['view', 'World Review'],
    ['world', 'Worldly'],
    ['war 停戦', 'postwar 停戦合意'],
    ['停戦 war', '停戦 wars'],
    ['한국', '한국은'],
  ])('finds no %j in %j', (words, text) => {
    expect(stands(words, text)).toBe(false)
  })

  it('takes words that begin so where the last is still being typed', () => {
    expect(stands('wor', 'World Review', true)).toBe(true)
    expect(stands('iew', 'World Review', true)).toBe(false)
  })
})
