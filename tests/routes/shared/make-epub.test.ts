// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeEpub } from '../../../src/routes/shared/make-epub.ts'
import { headOf } from '../../export/head-example.ts'
import { markedPassage } from '../../export/marked-examples.ts'

const ROOT = 'https://me.example/reading/'

async function articleOf(html: string): Promise<string> {
  const body = document.createElement('div')
  body.innerHTML = html
  const bytes = await makeEpub({
    head: headOf({ id: 'a1' }),
    body,
    highlights: [markedPassage()],
    library: {
      root: ROOT,
      readFile: async (path) => {
        if (path !== 'data/pictures/a.png') throw new Error(`no ${path}`)
        return new Uint8Array([1])
      },
    },
    address: `${ROOT}articles/a/`,
    now: new Date(0),
  })
  expect(body.innerHTML).toBe(html)
  return strFromU8(unzipSync(bytes)['EPUB/article.xhtml'] ?? new Uint8Array())
}

describe('makeEpub', () => {
  it('marks the passage where the page has it, and leaves the page as it is', async () => {
    expect(await articleOf('<p id="b-b1">for a ceasefire at sea</p>')).toContain(
      '<p id="b-b1">for <mark class="green">a ceasefire</mark><a epub:type="noteref"',
    )
  })

  it('takes no mark along that the page has drawn itself', async () => {
    const text = await articleOf('<p id="b-b1">for <mark data-mark="offprint-green">a cease</mark>fire at sea</p>')
    expect(text.match(/<mark/g)).toHaveLength(1)
  })

  it('brings the library’s pictures, and goes without those that cannot be had', async () => {
    const text = await articleOf(
      '<p><img src="../../data/pictures/a.png" alt="A"><img src="../../data/pictures/b.png" alt="B"></p>',
    )
    expect(text).toContain('<p><img alt="A" src="pictures/1.png"/>B</p>')
  })

  it('leads out of the book by whole addresses', async () => {
    expect(await articleOf('<p><a href="../b/">b</a></p>')).toContain(`<a href="${ROOT}articles/b/">b</a>`)
  })
})
