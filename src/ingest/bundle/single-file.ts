import type { Article } from '../../model/article.ts'
import { formatPublished } from '../../model/format-published.ts'
import { joinNames } from '../../model/join-names.ts'
import { readingMinutes } from '../../model/reading-time.ts'
import { cspHash } from './document.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/** What one file is made of. */
export type SingleFile = {
  /** What the library calls itself. */
  readonly name: string
  /** The library's id: places are kept under it. */
  readonly library: string
  readonly articles: readonly SingleArticle[]
  /** Pictures by their path from the site's root, as articles name them. */
  readonly picture: (path: string) => Uint8Array | null
  /** Fonts and all. */
  readonly style: string
  /** The classic script of `src/single.ts`. */
  readonly script: string
}

export type SingleArticle = Pick<
  Article,
  'slug' | 'title' | 'standfirst' | 'authors' | 'source' | 'published' | 'lang' | 'dir' | 'words' | 'html'
>

/** How media are called in `data:` addresses (RFC 2397), by the endings that pictures of seeds have. */
const MEDIA: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Nothing may be loaded and nothing be asked for: all that the page needs is in it. */
function policy({ style, script }: SingleFile): string {
  return [
    "default-src 'none'",
    `style-src ${cspHash(style)}`,
    `script-src ${cspHash(script)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/**
 * Articles as one HTML page that opens by double-click, from a stick or an e-mail. Without scripts it
 * is a list and the articles that it leads to; the script adds search, type and the kept place.
 * Throws where style or script could end their own elements.
 */
export function singleFile(file: SingleFile): string {
  const { name, library, articles, style, script } = file
  if (/<\/style/i.test(style) || /<(?:\/script|script|!--)/i.test(script)) {
    throw new Error('A style or script would end its own element')
  }
  return [
    '<!doctype html>',
    `<html lang="en" data-library="${escapeAttribute(library)}"><head>`,
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${escapeAttribute(policy(file))}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeText(name)}</title>`,
    `<style>${style}</style>`,
    '</head><body>',
    `<header class="masthead"><a class="name" href="#top">${escapeText(name)}</a></header>`,
    '<main class="page" id="top">',
    '<div class="contents">',
    `<h1>${articles.length === 1 ? '1 article' : `${articles.length} articles`}</h1>`,
    '<div id="tools"></div>',
    `<ol role="list">${articles.map(row).join('\n')}</ol>`,
    '</div>',
    ...articles.map((article) => page(article, file)),
    '</main>',
    `<script>${script}</script>`,
    '</body></html>',
    '',
  ].join('\n')
}

function about({ authors, source, published, words }: SingleArticle): string {
  const parts = [
    joinNames(authors, 3),
    source ?? '',
    published === null ? '' : formatPublished(published),
    `${readingMinutes(words)} min`,
  ]
  return parts
    .filter((part) => part !== '')
    .map((part) => `<bdi>${escapeText(part)}</bdi>`)
    .join(' · ')
}

function row(article: SingleArticle): string {
  const { slug, title, lang, dir } = article
  const link = `<a href="#${slug}" lang="${escapeAttribute(lang)}" dir="${dir}">${escapeText(title)}</a>`
  return `<li><h2>${link}</h2><p class="meta">${about(article)}</p></li>`
}

function page(article: SingleArticle, { picture }: SingleFile): string {
  const { slug, title, standfirst, lang, dir } = article
  return [
    `<article class="article" id="${slug}" lang="${escapeAttribute(lang)}" dir="${dir}">`,
    `<header class="head"><h1>${escapeText(title)}</h1>`,
    standfirst === null ? '' : `<p class="standfirst">${escapeText(standfirst)}</p>`,
    `<p class="meta">${about(article)}</p></header>`,
    `<div class="text">${embed(ownAnchors(article.html, slug), picture)}</div>`,
    '</article>',
  ].join('')
}

const TAG = /<[a-z][^\s>]*(?:"[^"]*"|[^">])*>/gi

/** Blocks are named within their article: two articles in one page must not share a name. */
function ownAnchors(html: string, slug: string): string {
  return html.replace(TAG, (tag) => tag.replace(/ (id="|href="#)(?=b-)/g, (_all, start) => ` ${start}${slug}.`))
}

/** Pictures become part of the page; one that the library has not got keeps its words alone. */
function embed(html: string, picture: SingleFile['picture']): string {
  return html.replace(/<img [^>]*>/g, (tag) =>
    tag.replace(/ src="([^"]*)"/, (_all, src: string) => {
      const path = src.replace(/^(?:\.\.\/)+/, '')
      const bytes = picture(path)
      const media = MEDIA[path.slice(path.lastIndexOf('.') + 1)]
      return bytes && media ? ` src="data:${media};base64,${Buffer.from(bytes).toString('base64')}"` : ''
    }),
  )
}
