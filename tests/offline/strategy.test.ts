import { describe, expect, it } from 'vitest'
import { isKept, ownAddress, pageKey, strategyFor } from '../../src/offline/strategy.ts'

const scope = 'https://read.example/reading/'

describe('strategyFor', () => {
  it.each([
    ['the library', '', 'page'],
    ['a list with a query', '?q=is%3Aunread&page=2', 'page'],
    ['an article', 'articles/a/', 'page'],
    ['an article without its slash', 'articles/a', 'page'],
    ['an article’s file', 'articles/a/index.html', 'page'],
    ['a passage', 'articles/a/#b-k3.4-9', 'page'],
    ['the root file', 'offprint.json', 'root'],
    ['the app', 'assets/main-4f3a.js', 'file'],
    ['an article’s data', 'data/articles/0a1b2c.json', 'file'],
  ])('answers %s (%j)', (_name, path, strategy) => {
    expect(strategyFor({ url: scope + path, method: 'GET' }, scope)).toBe(strategy)
  })

  it.each([
    ['another site', 'https://other.example/reading/'],
    ['another folder of the site', 'https://read.example/mail/'],
    ['a library in a folder of this one’s', `${scope}other/articles/a/`],
    ['a folder of another name', `${scope}mail/`],
    ['a folder whose name begins alike', 'https://read.example/readings/'],
    ['what is sent', `${scope}articles/a/`, 'POST'],
    ['a feed', `${scope}feed.xml`],
    ['the worker itself', `${scope}sw.js`],
  ])('leaves %s to the browser', (_name, url, method = 'GET') => {
    expect(strategyFor({ url, method }, scope)).toBeNull()
  })

  it('works at the root of a host too', () => {
    expect(strategyFor({ url: 'https://read.example/articles/a/', method: 'GET' }, 'https://read.example/')).toBe(
      'page',
    )
  })
})

describe('ownAddress', () => {
  it.each([
    ['a/articles/b', 'a/articles/b/'],
    ['a/articles/b?q=x/y#b-1', 'a/articles/b/?q=x/y#b-1'],
    ['a/articles/b/index.html?q=x', 'a/articles/b/?q=x'],
    ['index.html', ''],
    ['a/articles/b/', null],
    ['a/?q=x/y', null],
    ['', null],
    ['404.html', null],
  ])('of %j is %j', (path, own) => {
    expect(ownAddress(scope + path)).toBe(own === null ? null : scope + own)
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
