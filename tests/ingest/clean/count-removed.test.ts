import { describe, expect, it } from 'vitest'
import { addRemoved, countRemoved } from '../../../src/ingest/clean/count-removed.ts'
import { parsePage } from '../../../src/ingest/clean/html/parse.ts'

function countsOf(html: string) {
  const { tree } = parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`)
  if (!tree) throw new Error('no tree')
  return countRemoved(tree)
}

describe('countRemoved', () => {
  it.each([
    ['<p>Nothing here but <a href="https://a.example">a link</a> and <img src="a.png" alt="a picture">.</p>', {}],
    ['<script>x()</script><svg><script>y()</script></svg>', { scripts: 2, drawings: 1 }],
    ['<p onclick="x()" onmouseover="y()">x</p>', { handlers: 2 }],
    ['<a href=" java&#10;script:x()">x</a><a href="VBScript:x">x</a>', { scriptLinks: 2 }],
    ['<svg><a xlink:href="javascript:x()"></a></svg>', { scriptLinks: 1, drawings: 1 }],
    ['<a href="data:text/html,x">x</a><img src="data:image/gif;base64,R0lG">', { dataLinks: 1 }],
    ['<iframe srcdoc="x"></iframe><object data="x"></object>', { embeddedPages: 2, embeddedObjects: 1 }],
    ['<p style="color:red">x</p><style>p{}</style><link rel=stylesheet href=x>', { styles: 3 }],
    ['<link rel=preload href=x><link rel=canonical href=y>', { linkedFiles: 1 }],
    ['<form><input><button>x</button></form>', { forms: 1, controls: 2 }],
    ['<meta http-equiv=refresh content="0;url=x">', { redirections: 1 }],
    ['<base href="https://a.example">', { baseAddresses: 1 }],
    ['<a id=location>x</a><a name=cookie>x</a><a id=chapter-1>x</a>', { shadowingNames: 2 }],
    ['<img src="https://a.example/t.gif" width=1 height=1>', { trackingPixels: 1 }],
    ['<table background="x"><tr><td>x</table><a ping="x" href="#y">x</a>', { loadingAttributes: 2 }],
    ['<video poster="x"></video><canvas></canvas>', { drawings: 1, soundsAndFilms: 1, loadingAttributes: 1 }],
    ['<template><script>x()</script></template>', { scripts: 1 }],
  ])('counts in %s', (html, counts) => {
    expect(countsOf(html)).toEqual(counts)
  })

  it('gives kinds in one order, whatever stands first', () => {
    expect(JSON.stringify(countsOf('<form></form><script></script>'))).toBe(
      JSON.stringify(countsOf('<script></script><form></form>')),
    )
  })
})

describe('addRemoved', () => {
  it('sums kind by kind', () => {
    expect(addRemoved({ scripts: 1, forms: 2 }, { forms: 1, handlers: 3 })).toEqual({
      scripts: 1,
      handlers: 3,
      forms: 3,
    })
  })
})
