import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { createNameReader } from '../../../../../src/ingest/clean/html/body/class-names.ts'

const names = createNameReader()
const named = (className: string, tagName = 'div'): Element => ({
  type: 'element',
  tagName,
  properties: { className: className.split(' ') },
  children: [],
})

describe('createNameReader', () => {
  it.each([
    ['comments', true],
    ['comment-list', true],
    ['post-comment odd', true],
    ['disqus_thread', true],
    ['has-comments', false],
    ['comment-count', false],
    ['commentary', false],
  ])('reads of "%s" whether it is a thread of comments', (className, expected) => {
    expect(names.isThread(named(className))).toBe(expected)
  })

  it.each([
    ['wp-caption-text', 'p', true],
    ['imageCaption', 'div', true],
    ['', 'figcaption', true],
    ['photo', 'div', false],
  ])('reads of "%s" whether it is a caption', (className, tagName, expected) => {
    expect(names.isCaption(named(className, tagName))).toBe(expected)
  })

  it.each([
    ['post-content', ['body', 'bodyText']],
    ['relatedLinks', ['related']],
    ['c-newsletter', ['subscribe']],
    ['x12 hD', []],
  ])('knows the kinds of "%s"', (className, expected) => {
    expect([...names.kindsOf(named(className))].sort()).toEqual(expected)
  })
})
