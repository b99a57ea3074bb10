import { describe, expect, it } from 'vitest'
import { webAnnotations } from '../../src/export/web-annotation.ts'
import type { Highlight } from '../../src/model/highlight.ts'
import { markedArticle, markedPassage } from './marked-examples.ts'

const NOTEBOOK = 'https://me.example/notebook/'
const written = (...highlights: Highlight[]) => JSON.parse(webAnnotations([markedArticle({ highlights })], NOTEBOOK))
const first = (change: Partial<Highlight> = {}) => written(markedPassage(change)).first.items[0]

/** XML Schema's dateTime in UTC, as the model asks for in 3.3.1. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
/** An IRI with a scheme, RFC 3987. */
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/

describe('webAnnotations', () => {
  it('is a collection with its page, as 5.1 and 5.2 ask', () => {
    const collection = written(markedPassage(), markedPassage({ id: 'two' }))
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(collection).toMatchObject({ id: NOTEBOOK, type: 'AnnotationCollection', total: 2 })
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 })
    expect(collection.first.items).toHaveLength(2)
    expect(new Set(collection.first.items.map(({ id }: { id: string }) => id)).size).toBe(2)
  })

  it.each([
    ['with a note', markedPassage()],
    ['without one', markedPassage({ note: '' })],
    ['whose id is no UUID', markedPassage({ id: 'my own' })],
  ])('gives each annotation what the model requires: one %s', (_, highlight) => {
    const [annotation] = written(highlight).first.items
    expect(annotation.id).toMatch(IRI)
    expect(annotation.type).toBe('Annotation')
    expect(annotation.created).toMatch(UTC)
    expect(annotation.target.source.id).toMatch(IRI)
    for (const selector of annotation.target.selector) expect(selector.type).toMatch(/^(TextQuote|Fragment)Selector$/)
  })

  it('says what is commented on, and what is only marked', () => {
    expect(first()).toMatchObject({
      motivation: 'commenting',
      body: [{ type: 'TextualBody', value: 'Ask why.', format: 'text/plain', purpose: 'commenting' }],
    })
    expect(first({ note: '' })).toMatchObject({ motivation: 'highlighting' })
    expect(first({ note: '' })).not.toHaveProperty('body')
    expect(first({ versions: ['Or how.'] }).body).toHaveLength(2)
  })

  it('selects the passage by its quote and by its link', () => {
    expect(first().target).toEqual({
      type: 'SpecificResource',
      source: {
        id: 'https://me.example/articles/plan/',
        format: 'text/html',
        language: 'en',
        'dcterms:title': 'A plan needs a sign-off',
        canonical: 'https://paper.example/plan',
      },
      styleClass: 'green',
      selector: [
        { type: 'TextQuoteSelector', exact: 'a ceasefire', prefix: 'for ', suffix: ' at sea' },
        { type: 'FragmentSelector', value: 'b-b1.4-15' },
      ],
    })
  })

  it('still names an article that is gone', () => {
    const gone = markedArticle({ title: null, lang: null, canonical: null, address: null })
    const { items } = JSON.parse(webAnnotations([gone], NOTEBOOK)).first
    expect(items[0].target.source).toEqual({ id: 'urn:offprint:article:a1', format: 'text/html' })
  })
})
