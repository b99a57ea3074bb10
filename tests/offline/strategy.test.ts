import { describe, expect, it } from 'vitest'
import { isKept, pageKey, strategyFor } from '../../src/offline/strategy.ts'

const scope = 'https://read.example/reading/'
const part = { method: 'GET', navigation: false }
const visit = { method: 'GET', navigation: true }

describe('strategyFor', () => {
  it.each([
    ['the library', '', visit, 'page'],
    ['a list with a query', '?q=is%3Aunread&page=2', visit, 'page'],
    ['an article', 'articles/a/', visit, 'page'],
    ['an article without its slash', 'articles/a', visit, 'page'],
    ['an article’s file', 'articles/a/index.html', visit, 'page'],
    ['a passage', 'articles/a/#b-k3.4-9', visit, 'page'],
    ['the root file', 'offprint.json', part, 'root'],
    ['the root file, looked at', 'offprint.json', visit, 'root'],
    ['the app', 'assets/main-4f3a.js', part, 'file'],
    ['an article’s data', 'data/articles/0a1b2c.json', part, 'file'],
  ])('answers %s (%j)', (_name, path, how, strategy) => {
    expect(strategyFor({ url: scope + path, ...how }, scope)).toBe(strategy)
  })

  it.each([
    ['another site', 'https://other.example/reading/', visit],
    ['another folder of the site', 'https://read.example/mail/', visit],
    ['a folder whose name begins alike', 'https://read.example/readings/', visit],
    ['what is sent', `${scope}articles/a/`, { method: 'POST', navigation: true }],
    ['a feed', `${scope}feed.xml`, visit],
    ['the worker itself', `${scope}sw.js`, part],
    ['a page that is a mere part', `${scope}articles/a/`, part],
    ['a name that only looks like a folder of files', `${scope}assets/`, part],
  ])('leaves %s to the browser', (_name, url, how) => {
    expect(strategyFor({ url, ...how }, scope)).toBeNull()
  })

  it('works at the root of a host too', () => {
    expect(strategyFor({ url: 'https://read.example/articles/a/', ...visit }, 'https://read.example/')).toBe('page')
  })
})

describe('isKept', () => {
  it.each([
    ['a whole page', { status: 200, type: 'basic', redirected: false }, true],
    ['a missing page', { status: 404, type: 'basic', redirected: false }, false],
    ['a part of a file', { status: 206, type: 'basic', redirected: false }, false],
    ['a page that was led on to', { status: 200, type: 'basic', redirected: true }, false],
    ['a redirect not followed', { status: 0, type: 'opaqueredirect', redirected: false }, false],
  ] as const)('decides on %s', (_name, response, kept) => {
    expect(isKept(response)).toBe(kept)
  })
})

describe('pageKey', () => {
  it.each([
    ['https://a.example/', 'https://a.example/'],
    ['https://a.example/?q=x#b-a', 'https://a.example/'],
    ['https://a.example/search/#b-a?q', 'https://a.example/search/'],
  ])('keeps %j as %j', (url, key) => {
    expect(pageKey(url)).toBe(key)
  })
})
