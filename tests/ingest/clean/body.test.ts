import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyDoubt, findBody } from '../../../src/ingest/clean/body.ts'
import { featuresOf } from '../../../src/ingest/clean/features.ts'
import { splitLines } from '../../../src/ingest/clean/lines.ts'
import { gatherParagraphs } from '../../../src/ingest/clean/paragraphs.ts'

const MENU = ['Home', 'News', 'Sport', 'Weather', 'Opinion', 'Sign in', 'Subscribe']
const HEAD = ['Ferry returns to the old harbour after ten years', 'By Ann Lee', '3 May 2024']
const BODY = [
  'The ferry came in at noon, and half the town was there to meet it, for the harbour had been closed for ten years and nobody had thought to see a ship there again.',
  '“I did not believe it until I heard the horn,” said Maria Holm, who used to sell tickets on the quay and now keeps the museum that stands in its place.',
  'The council had voted for the line in March, against the advice of its own engineers. They had warned that the northern pier would not bear another winter.',
  'On Friday the ship will leave again, with forty passengers and a cargo of apples. Whether it comes back depends on the weather, the pier and the price of diesel.',
]
const FOOT = [
  'Related stories',
  'Apples dearer than ever',
  'Museum wins a prize',
  'About us',
  'Privacy policy',
  '© 2024 Harbour News',
]

const keptOf = (text: string): string[] => {
  const paragraphs = gatherParagraphs(splitLines(text))
  const body = findBody(paragraphs.map(featuresOf))
  return body ? paragraphs.filter((_, index) => (body.scores[index] ?? 0) > 0).map((paragraph) => paragraph.text) : []
}

const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd()

describe('findBody', () => {
  it.each([
    [
      'with blank lines around paragraphs',
      [...MENU, ...HEAD, ...BODY.map((text) => `\n${text}\n`), ...FOOT].join('\n'),
    ],
    ['without blank lines', [...MENU, ...HEAD, ...BODY, ...FOOT].join('\n')],
    ['with a blank line after every line', [...MENU, ...HEAD, ...BODY, ...FOOT].join('\n\n')],
    ['alone under its title', [HEAD[0], ...BODY].join('\n\n')],
    ['hard-wrapped', [HEAD[0], ...BODY.map((text) => wrapped(text, 72))].join('\n\n')],
  ])('keeps the paragraphs of a copy %s, and nothing else', (_, text) => {
    expect(keptOf(text)).toEqual(BODY)
  })

  it('prefers a short article to the long comments below it', () => {
    const comments = BODY.map((text, day) => `Reader ${day} on 4 May 2024 at 10:0${day} am said:\n\n${text}\n`)
    const post = `${BODY[0]} ${BODY[1]}`
    expect(keptOf([...MENU, ...HEAD, '', post, '', '4 Comments', ...comments].join('\n'))[0]).toBe(post)
  })

  it('finds nothing in a menu', () => {
    expect(findBody(gatherParagraphs(splitLines(MENU.join('\n'))).map(featuresOf))).toBeNull()
  })

  it('gives every paragraph a score, above 0 at both ends of the body and below 0 outside it', () => {
    const line = fc.oneof(fc.constantFrom(...MENU, ...HEAD, ...BODY, ...FOOT, '', '1\tAnn\t20'), fc.string())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const features = gatherParagraphs(splitLines(lines.join('\n'))).map(featuresOf)
        const body = findBody(features)
        if (!body) return
        const { first, last, scores } = body
        expect(scores).toHaveLength(features.length)
        expect(scores[first]).toBeGreaterThan(0)
        expect(scores[last]).toBeGreaterThan(0)
        scores.forEach((score, index) => {
          if (index < first || index > last) expect(score).toBeLessThan(0)
        })
      }),
    )
  })
})

describe('bodyDoubt', () => {
  it('is even at 0, and the surer the further a score is from it', () => {
    expect([-1000, 0, 1000].map(bodyDoubt)).toEqual([1, 0.5, 0])
  })
})
