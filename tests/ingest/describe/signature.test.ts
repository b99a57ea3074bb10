import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { repeatedSignature, takeSignature } from '../../../src/ingest/describe/signature.ts'

const SIGNED = { authors: ['Ann Smith', 'Jörg Müller'], source: 'The Post', published: '2024-03-05', updated: null }

describe('repeatedSignature', () => {
  it.each([
    ['By Ann Smith', 'the authors'],
    ['Ann Smith and Jörg Müller', 'the authors'],
    ['Von Jörg Müller', 'the authors'],
    ['By Ann Smith, The Post', 'the authors'],
    ['Ann Smith 5 March 2024', 'the authors'],
    ['March 5, 2024', 'the date'],
    ['Published on 5 March 2024', 'the date'],
    ['By Mary Jones', null],
    ['6 March 2024', null],
    ['By Ann Smith and Mary Jones', null],
    ['Ann Smith opened the door and went down to the harbour.', null],
    ['On 5 March 2024 the ferry came in at noon.', null],
    ['', null],
  ])('says of “%s”: %s', (text, repeated) => {
    expect(repeatedSignature(text, SIGNED)).toBe(repeated)
  })
})

describe('takeSignature', () => {
  const taken = (html: string) => {
    const tree = unified().use(rehypeParse, { fragment: true }).parse(html) as Root
    const leftOut = takeSignature(tree, SIGNED).map(({ text, reason }) => `${text}: ${reason}`)
    return { html: toHtml(tree), leftOut }
  }

  it('takes the lines that begin the body, and leaves the picture between them', () => {
    expect(taken('<p>By Ann Smith</p><figure></figure><p>5 March 2024</p><p>It rained.</p>')).toEqual({
      html: '<figure></figure><p>It rained.</p>',
      leftOut: ['By Ann Smith: Repeats the authors', '5 March 2024: Repeats the date'],
    })
  })

  it('takes what stands without an element of its own', () => {
    expect(taken('<span>Ann Smith</span> <time>5 March 2024</time><p>It rained.</p>')).toEqual({
      html: '<p>It rained.</p>',
      leftOut: ['Ann Smith 5 March 2024: Repeats the authors'],
    })
  })

  it.each(['<p>It rained.</p><p>By Ann Smith</p>', '<h2>Ann Smith</h2><p>It rained.</p>', '<p>By Ann Smith</p>', ''])(
    'leaves %s as it is',
    (html) => {
      expect(taken(html)).toEqual({ html, leftOut: [] })
    },
  )
})
