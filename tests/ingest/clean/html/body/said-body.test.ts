import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidBody } from '../../../../../src/ingest/clean/html/body/said-body.ts'
import { parsePage } from '../../../../../src/ingest/clean/html/parse.ts'

const said = (json: string) => {
  const { tree } = parsePage(`<script type="application/ld+json">${json}</script>`)
  return tree && saidBody(tree)
}
const BODY = 'The ferry came in at noon. '.repeat(20)

describe('saidBody', () => {
  it.each([
    ['at the top', { articleBody: BODY }],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, { articleBody: BODY }] }],
    ['with tags', { articleBody: `<p>${BODY}</p>` }],
  ])('reads the body %s', (_, value) => {
    expect(said(JSON.stringify(value))).toMatch(/^ the ferry came in at noon the ferry/u)
  })

  it.each([
    ['a summary', JSON.stringify({ articleBody: 'The ferry came in.' })],
    ['what is no JSON', `{ "articleBody": "${BODY}`],
    ['another field', JSON.stringify({ description: BODY })],
  ])('takes %s for none', (_, json) => {
    expect(said(json)).toBeNull()
  })

  it('never throws, however deep the JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3000), (json, depth) => {
        const deep = `${'['.repeat(depth)}{"articleBody": ${json}}${']'.repeat(depth)}`
        expect(typeof said(deep) === 'string' || said(deep) === null).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
