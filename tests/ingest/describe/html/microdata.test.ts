import { describe, expect, it } from 'vitest'
import { readMicrodata } from '../../../../src/ingest/describe/html/microdata.ts'
import { textsOf, typesOf } from '../../../../src/ingest/describe/html/schema-nodes.ts'
import { page } from './page.ts'

describe('readMicrodata', () => {
  it.each([
    [
      'microdata',
      `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferries</h1>
       <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Lee</b>, Hull</span>
       <meta itemprop="datePublished" content="2024-05-06"></article>`,
    ],
    [
      'RDFa Lite',
      `<article vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">Ferries</h1>
       <span property="author" typeof="Person"><b property="name">Ann Lee</b>, Hull</span>
       <time property="datePublished" datetime="2024-05-06">6 May</time></article>`,
    ],
  ])('reads an article with its author from %s', (_, body) => {
    const [article] = readMicrodata(page('', body))
    expect(article && typesOf(article)).toEqual(['NewsArticle'])
    expect(article && ['headline', 'author', 'datePublished'].flatMap((name) => textsOf(article, name))).toEqual([
      'Ferries',
      'Ann Lee',
      '2024-05-06',
    ])
  })

  it('takes the words of an item without a name for its name', () => {
    const [article] = readMicrodata(
      page('', '<div itemscope itemtype="http://schema.org/Article"><p itemprop="author" itemscope>Ann Lee</p></div>'),
    )
    expect(article && textsOf(article, 'author')).toEqual(['Ann Lee'])
  })

  it('gathers properties outside of any item as the page itself, which comes last', () => {
    const nodes = readMicrodata(page('', '<meta itemprop="datePublished" content="2024-05-06"><div itemscope></div>'))
    expect(nodes.map((node) => textsOf(node, 'datePublished'))).toEqual([[], ['2024-05-06']])
  })
})
