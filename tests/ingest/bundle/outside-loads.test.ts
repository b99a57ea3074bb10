import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outsideLoads } from '../../../src/ingest/bundle/outside-loads.ts'
import { countOutsideLinks, createPrivacyProof } from '../../../src/ingest/bundle/privacy-proof.ts'

const addresses = (path: string, text: string, own: string | null = null) =>
  outsideLoads(path, text, own).map(({ address }) => address)

describe('outsideLoads', () => {
  it.each([
    ['a picture', '<img alt="a > b" src="https://a.example/p.png">', 'https://a.example/p.png'],
    ['a picture without quotes', '<img src=//a.example/p.png>', '//a.example/p.png'],
    ['one of several sizes', '<img srcset="p.png 1x, //a.example/q.png 2x">', '//a.example/q.png'],
    ['a script', "<script src='http://a.example/s.js'></script>", 'http://a.example/s.js'],
    ['a stylesheet', '<link href="https://a.example/s.css" rel="stylesheet">', 'https://a.example/s.css'],
    ['a connection ahead of time', '<link rel="preconnect" href="https://a.example">', 'https://a.example'],
    ['a frame', '<iframe src="https://a.example/"></iframe>', 'https://a.example/'],
    ['an object', '<object data="https://a.example/x"></object>', 'https://a.example/x'],
    ['a style attribute', '<p style="background:url(//a.example/p.png)">', '//a.example/p.png'],
    ['a style element', '<style>@import "https://a.example/s.css";</style>', 'https://a.example/s.css'],
    ['a base', '<base href="https://a.example/">', 'https://a.example/'],
    ['a refresh', '<meta http-equiv="refresh" content="0; url=https://a.example/">', 'https://a.example/'],
    ['an inline script', '<script>fetch("https://a.example/t")</script>', 'https://a.example/t'],
    ['a poster', '<video poster="https://a.example/p.png"></video>', 'https://a.example/p.png'],
    ['backslashes', '<img src="\\\\a.example\\p.png">', '\\\\a.example\\p.png'],
    ['slashes parted by what parsers strip', '<img src="/\t/a.example/p.png">', '/\t/a.example/p.png'],
  ])('finds %s', (_what, html, address) => {
    expect(addresses('index.html', html)).toEqual([address])
  })

  it.each([
    ['a link to follow', '<a href="https://a.example/">there</a>'],
    ['what a page only names', '<link rel="canonical" href="https://a.example/">'],
    ['an address as data', '<meta property="og:image" content="https://a.example/p.png">'],
    ['code shown as text', '<pre>&lt;img src="https://a.example/p.png"&gt;</pre>'],
    ['data blocks', '<script type="application/ld+json">{"a":"fetch(\\"https://a.example\\")"}</script>'],
    ['the site’s own files', '<img src="../../data/pictures/p.png"><script src="/a.js"></script>'],
    ['a namespace', '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'],
  ])('leaves %s alone', (_what, html) => {
    expect(addresses('index.html', html)).toEqual([])
  })

  it.each([
    ['style.css', 'a{background:url( "https://a.example/p.png" )}', ['https://a.example/p.png']],
    ['style.css', '@font-face{src:url(./font.woff2)}', []],
    ['main.js', 'import("https://a.example/m.js")', ['https://a.example/m.js']],
    ['main.js', 'import{a}from"https://a.example/m.js"', ['https://a.example/m.js']],
    ['main.js', 'new Worker("//a.example/w.js")', ['//a.example/w.js']],
    ['main.js', 'let n="http://www.w3.org/2000/svg";import("./a.js")', []],
    ['offprint.json', '"<img src=https://a.example/p.png>"', []],
  ])('reads %s by its kind: %s', (path, text, expected) => {
    expect(addresses(path, text)).toEqual(expected)
  })

  it('takes the library’s own origin for its own', () => {
    const html = '<img src="https://read.example/p.png"><img src="https://read.example.org/p.png">'
    expect(addresses('index.html', html, 'https://read.example/room')).toEqual(['https://read.example.org/p.png'])
  })

  it('ends on any text, in time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<img ', 'src=', '"', "'", '>', '//a', '<script>', 'url(', ' ')),
        (parts) => {
          expect(outsideLoads('index.html', parts.join(''), null)).toBeInstanceOf(Array)
        },
      ),
    )
  })
})

describe('createPrivacyProof', () => {
  it('fails with what it found, and where', () => {
    const proof = createPrivacyProof(null)
    proof.check('index.html', '<p>Fine</p>')
    proof.check('articles/a/index.html', new TextEncoder().encode('<img src="https://a.example/p.png">'))
    expect(() => proof.conclude()).toThrow('articles/a/index.html: img src → https://a.example/p.png')
  })

  it('holds when there is nothing', () => {
    const proof = createPrivacyProof(null)
    proof.check('index.html', '<a href="https://a.example/">there</a>')
    expect(() => proof.conclude()).not.toThrow()
  })
})

describe('countOutsideLinks', () => {
  it('counts what leads away, not what stays', () => {
    expect(
      countOutsideLinks('<a href="https://a.example">a</a><a href="#b-a">b</a><a title="t" href="//c">c</a>'),
    ).toBe(2)
  })
})
