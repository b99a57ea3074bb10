import { describe, expect, it } from 'vitest'
import { textPart } from '../../../src/model/query/text-part.ts'

describe('textPart', () => {
  it.each([
    ['', ''],
    ['section:"World Review" is:unread sort:title', ''],
    ['war is:unread peace sort:title', 'war peace'],
    ['"a phrase" -war words:>100', '"a phrase" -war'],
    ['(war OR is:saved) tag:x', 'war OR is:saved'],
    ['has:table lang:en', 'has:table'],
    ['title:war', ''],
  ])('of %j is %j', (text, part) => {
    expect(textPart(text)).toBe(part)
  })
})
