import { describe, expect, it } from 'vitest'
import { createMakeArticle } from '../../../src/ingest/make-article.ts'
import { createHtmlReader } from '../../../src/ingest/read/html.ts'
import { createMarkdownReader } from '../../../src/ingest/read/markdown.ts'
import { blocksOfHtml } from '../../../src/search/html-blocks.ts'

const makeArticle = createMakeArticle(new Set(['here.png']))
const bytesOf = (text: string) => new TextEncoder().encode(text)

function ofMarkdown(markdown: string) {
  const made = makeArticle('a.md', createMarkdownReader().read(bytesOf(`Before.\n\n${markdown}\n\nAfter.`), 'a.md'))
  if (!made.article) throw new Error('no article')
  const inner = made.article.blocks.slice(1, -1)
  const lines = made.article.html.split('\n').slice(1, -1).join('\n')
  // The names of blocks are hashes, and none of this test's concern.
  const html = lines.replace(/ id="b-[^"]*"/g, ' id').replace(/ target="_blank" rel="noopener noreferrer"/g, ' ↗')
  return { html, texts: inner.map(({ text }) => text), made }
}

const PROSE =
  'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago, and the men had gone.'

function ofPage(inner: string, note = '') {
  const page = `<!doctype html>${note}<html lang="en"><head><title>A ferry</title></head><body><article><h1>A ferry</h1><p>${PROSE}</p>${inner}<p>${PROSE}</p></article></body></html>`
  const { article, problems } = makeArticle('a.html', createHtmlReader().read(bytesOf(page), 'a.html'))
  if (!article) throw new Error('no article')
  const shown = [...article.html.matchAll(/<figure>.*?<\/figure>/gs)].map(([figure]) => figure)
  return { article, problems, shown, pictures: shown.map(textOf) }
}

/** As it is read aloud: each line of a figure after the other. */
const textOf = (html: string) =>
  html
    .replace(/<br>|<\/p>|<\/figcaption>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/ \| $/, '')

const small = (words: string) => `<small lang="en" dir="ltr">${words}</small>`

describe('a picture elsewhere', () => {
  it.each([
    [
      'becomes a figure with its words, its host and the way there',
      '![A quay](https://e.com/q.png)',
      `<figure><p><a href="https://e.com/q.png" ↗>A quay<br>${small('Picture at e.com')}</a></p></figure>`,
      [],
    ],
    [
      'goes by its host where nothing says what it shows',
      '![](https://e.com/q.png)',
      `<figure><p><a href="https://e.com/q.png" ↗>${small('Picture at e.com')}</a></p></figure>`,
      [],
    ],
    [
      'keeps its caption, which is text',
      '<figure><img src="//e.com/q.png" alt="A quay"><figcaption>At <em>noon</em>.</figcaption></figure>',
      `<figure><p><a href="https://e.com/q.png" ↗>A quay<br>${small('Picture at e.com')}</a></p><figcaption id>At <em>noon</em>.</figcaption></figure>`,
      ['At noon.'],
    ],
    [
      'does not repeat in words what its caption says',
      '<figure><img src="//e.com/q.png" alt="The quay"><figcaption>Photo: the quay, at noon</figcaption></figure>',
      `<figure><p><a href="https://e.com/q.png" ↗>${small('Picture at e.com')}</a></p><figcaption id>Photo: the quay, at noon</figcaption></figure>`,
      ['Photo: the quay, at noon'],
    ],
    [
      'stands in its line by its words',
      'The formula ![E = mc²](https://e.com/e.png) holds.',
      '<p id>The formula <a href="https://e.com/e.png" title="Picture at e.com" ↗>E = mc²</a> holds.</p>',
      ['The formula E = mc² holds.'],
    ],
    [
      'leaves its line where it has no words',
      'A badge ![](https://e.com/b.svg) here.',
      `<p id>A badge here.</p>\n<figure><p><a href="https://e.com/b.svg" ↗>${small('Picture at e.com')}</a></p></figure>`,
      ['A badge here.'],
    ],
    [
      'stands before the paragraph that it began',
      '![A boat](https://e.com/b.png) Text.',
      `<figure><p><a href="https://e.com/b.png" ↗>A boat<br>${small('Picture at e.com')}</a></p></figure>\n<p id>Text.</p>`,
      ['Text.'],
    ],
    [
      'stays in its cell by its words',
      '| a |\n|---|\n| ![yes](https://e.com/y.png) |',
      '<table id><thead><tr><th>a</th></tr></thead>',
      ['a\nyes'],
    ],
    [
      'leaves a list without an empty item',
      '- ![one](https://e.com/1.png)\n- two',
      `<figure><p><a href="https://e.com/1.png" ↗>one<br>${small('Picture at e.com')}</a></p></figure>\n<ul id><li>two</li></ul>`,
      ['two'],
    ],
    [
      'says where it led in the page',
      '[![A map](https://e.com/m.png)](https://maps.example/)',
      `<figure><p><a href="https://e.com/m.png" ↗>A map<br>${small('Picture at e.com')}</a></p><p><a href="https://maps.example/" ↗>${small('Linked to maps.example')}</a></p></figure>`,
      [],
    ],
    [
      'is the larger one that it led to',
      '[![A map](https://e.com/s.png)](https://big.example/m.png?x=1)',
      `<figure><p><a href="https://big.example/m.png?x=1" ↗>A map<br>${small('Picture at big.example')}</a></p></figure>`,
      [],
    ],
    [
      'within a link of words stands behind it',
      '[Go ![there](https://e.com/t.png) now](https://x.example/)',
      `<p id><a href="https://x.example/">Go there now</a></p>\n<figure><p><a href="https://e.com/t.png" ↗>there<br>${small('Picture at e.com')}</a></p></figure>`,
      ['Go there now'],
    ],
    [
      'stands behind the picture that is here',
      '![here](here.png) ![there](https://e.com/t.png)',
      '<figure id><img src="here.png" alt="here"></figure>\n<figure><p><a href="https://e.com/t.png" ↗>there',
      [''],
    ],
  ])('%s', (_name, markdown, html, texts) => {
    const { html: written, texts: told, made } = ofMarkdown(markdown)
    expect(written).toContain(html)
    expect(told).toEqual(texts)
    expect(made.article?.removed).toEqual({ remotePictures: 1 })
    expect(blocksOfHtml(made.article?.html ?? '').map(({ text }) => text)).toEqual(['Before.', ...texts, 'After.'])
  })

  it('is found where the article was first published, if it is not here', () => {
    const reading = createMarkdownReader().read(
      bytesOf('---\ncanonical: https://paper.example/a/b\n---\nText.\n\n![A](img/a.png)\n'),
      'a.md',
    )
    const { article, problems } = makeArticle('a.md', reading)
    expect(article?.html).toContain('href="https://paper.example/a/img/a.png"')
    expect(problems.map(({ message }) => message)).not.toContain('The picture img/a.png is not there')
  })

  it.each([
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['https://e.com/"><script>', 'href="https://e.com/%22%3E%3Cscript%3E"'],
    ['http://[', null],
  ])('is none at %s', (src, link) => {
    const quoted = src.replaceAll('"', '&quot;')
    const { html } = ofMarkdown(`Text <b>x</b><img src="${quoted}" alt="A" data-offprint-picture="javascript:1"> text.`)
    expect(html).not.toMatch(/javascript:|<script|data-offprint|<img/)
    if (link === null) expect(html).not.toContain('<a ')
    else expect(html).toContain(link)
  })

  it('of one pixel is left out, and said to be', () => {
    const { html, made } = ofMarkdown('Text.\n\n<img src="https://t.example/p?u=1" width="1" height="1">')
    expect(html).not.toContain('t.example')
    expect(made.article?.leftOut).toEqual([
      {
        text: 'https://t.example/p?u=1',
        reason: 'Is a picture of one pixel, which shows nothing and tells its host that the page is open',
        confidence: 1,
        line: 5,
      },
    ])
    expect(made.article?.removed).toEqual({ trackingPixels: 1 })
  })
})

describe('a picture elsewhere in a saved page', () => {
  it.each([
    ['in a figure', '<figure><img src="https://e.com/q.jpg" alt="A quay"></figure>', 'A quay | Picture at e.com'],
    [
      'loaded late',
      '<p><img src="data:," data-src="https://e.com/q.jpg" alt="A quay"></p>',
      'A quay | Picture at e.com',
    ],
    [
      'of several sizes',
      '<picture><source srcset="https://s.com/1.webp 1x, https://s.com/2.webp 2x"><img alt="A quay"></picture>',
      'A quay | Picture at s.com',
    ],
    [
      'for readers without scripts',
      '<noscript><img src="//e.com/q.jpg" alt="A quay"></noscript>',
      'A quay | Picture at e.com',
    ],
    [
      'in a box of its own, with a caption that no element names',
      '<div class="wp-caption"><a href="https://e.com/q-large.jpg"><img src="https://e.com/q.jpg"></a><p class="wp-caption-text">At noon.</p></div>',
      'Picture at e.com | At noon.',
    ],
    [
      'with caption and credit',
      '<figure><img src="https://e.com/q.jpg" alt="A quay"><figcaption><span>At noon.</span><div>Photo: Ada</div></figcaption></figure>',
      'A quay | Picture at e.com | At noon. Photo: Ada',
    ],
  ])('is shown %s', (_name, html, said) => {
    const { article, pictures } = ofPage(html)
    expect(pictures).toEqual([said])
    expect(article.removed?.remotePictures).toBe(1)
    expect(article.blocks.map(({ text }) => text)).toEqual([PROSE, PROSE])
    expect(article.leftOut.map(({ reason }) => reason)).toEqual(['Repeats the title'])
  })

  it('is found by the page’s own address', () => {
    const note = '<!-- saved from url=(0030)https://paper.example/a/b.html -->'
    const { shown, problems } = ofPage('<p><img src="../img/q.jpg" alt="A"></p><p><img src="/r.jpg" alt="B"></p>', note)
    expect(shown.join()).toContain('href="https://paper.example/img/q.jpg"')
    expect(shown.join()).toContain('href="https://paper.example/r.jpg"')
    expect(problems).toEqual([])
  })

  it('is a problem in the folder that a browser saves, since the web has none', () => {
    const note = '<!-- saved from url=(0030)https://paper.example/a/b.html -->'
    const { shown, problems } = ofPage('<p><img src="./A ferry_files/q.jpg" alt="A"></p>', note)
    expect(shown).toEqual([])
    expect(problems.map(({ message }) => message)).toEqual(['The picture A ferry_files/q.jpg is not there'])
  })

  it('is shown once, and no icon is', () => {
    const image = '<p><img src="https://e.com/q.jpg" alt="A quay"></p>'
    const icon = '<p><img src="https://e.com/face.png" alt="Ada" width="48" height="48"></p>'
    const { pictures, article } = ofPage(`${image}${icon}${image}`)
    expect(pictures).toEqual(['A quay | Picture at e.com'])
    expect(article.leftOut.map(({ text }) => text)).toContain('Ada (https://e.com/face.png)')
  })

  it('of one pixel is said to be left out, once for each host', () => {
    const pixel = (query: string) => `<img src="https://t.example/p?${query}" width="1" height="1">`
    const { article, shown } = ofPage(`<p>${pixel('a')}</p>${pixel('b')}<noscript>${pixel('c')}</noscript>`)
    expect(shown).toEqual([])
    expect(article.leftOut.filter(({ text }) => text.includes('t.example'))).toHaveLength(1)
    expect(article.removed?.trackingPixels).toBe(3)
  })
})
