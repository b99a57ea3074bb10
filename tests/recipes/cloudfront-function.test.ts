import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const code = readFileSync(join(import.meta.dirname, '../../docs/recipes/cloudfront-function.js'), 'utf8')

/** Runs the recipe as CloudFront does: alone, with the event in hand. */
function answer(uri: string, querystring: object = {}): unknown {
  const context = createContext({ event: { request: { uri, querystring } } })
  return JSON.parse(runInContext(`${code}\nJSON.stringify(handler(event))`, context))
}

describe('the CloudFront recipe', () => {
  it.each([
    ['/', '/index.html'],
    ['/articles/a-title/', '/articles/a-title/index.html'],
    ['/assets/main-1.js', '/assets/main-1.js'],
    ['/reading/offprint.json', '/reading/offprint.json'],
  ])('fetches for %s %s', (uri, fetched) => {
    expect(answer(uri)).toMatchObject({ uri: fetched })
  })

  it.each([
    ['/search', {}, '/search/'],
    ['/search', { q: { value: 'salt%20bread' } }, '/search/?q=salt%20bread'],
    ['/x', { a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] } }, '/x/?a=1&a=2'],
  ])('sends %s with %j to %s', (uri, query, location) => {
    expect(answer(uri, query)).toMatchObject({ statusCode: 301, headers: { location: { value: location } } })
  })
})
