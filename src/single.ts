/*
 * The script of the one-file library (`npm run single`): search over its articles, type and theme,
 * and the place in each. The page reads without it. It has no server and no app around it, so it
 * makes its few elements by hand; where the browser keeps nothing for files, all works until it closes.
 */
import { foldValue } from './model/fold-value.ts'
import { THEMES, TYPE_SIZES } from './model/reading-state.ts'
import { wordsTest } from './model/words-test.ts'
import { localStorageOf } from './reading/local-storage.ts'

const PLACE_EVERY = 500 // milliseconds without a scroll, after which a place is kept
const PASSAGE_LENGTH = 160 // UTF-16 units: two lines on a phone

const page = document.documentElement
const storage = localStorageOf(window)
const key = `offprint:single:${page.dataset.library ?? ''}`

/** What is kept: how the page looks, and the block that was being read, by article. */
type Kept = { theme?: string; size?: string; places?: Record<string, string> }

function readKept(): Kept {
  try {
    const value: unknown = JSON.parse(storage.read(key) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {} // nothing is kept for files here, or it is not ours to read
  }
}

const kept = readKept()

function keep(): void {
  try {
    storage.write(key, JSON.stringify(kept))
  } catch {
    // Denied or full: it stays as it is until the page is closed.
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

function choice(label: string, values: readonly string[], chosen: string, choose: (value: string) => void) {
  const options = values.map((value) =>
    element('option', { value, selected: value === chosen }, value[0]?.toUpperCase() + value.slice(1)),
  )
  const select = element('select', {}, ...options)
  select.addEventListener('change', () => choose(select.value))
  return element('label', {}, `${label} `, select)
}

function dress(): void {
  page.dataset.theme = kept.theme ?? 'auto'
  page.dataset.size = kept.size ?? 'medium'
}

const articles = [...document.querySelectorAll<HTMLElement>('article')]
const rows = [...document.querySelectorAll<HTMLElement>('.contents li')]
const foldedTexts = new Map<Element, string>()

function foldedText(block: Element): string {
  const known = foldedTexts.get(block) ?? foldValue(block.textContent)
  foldedTexts.set(block, known)
  return known
}

/** The first block with the most of the words, if the article has them all. */
function bestBlock(article: HTMLElement, words: readonly ReturnType<typeof wordsTest>[]): Element | null {
  if (!words.every((stands) => stands(foldedText(article)))) return null
  let best: { block: Element; count: number } | null = null
  for (const block of article.querySelectorAll('.text [id]')) {
    const count = words.filter((stands) => stands(foldedText(block))).length
    if (count > (best?.count ?? 0)) best = { block, count }
  }
  return best?.block ?? article
}

function search(text: string, said: HTMLElement): void {
  const words = foldValue(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => wordsTest(word, true))
  let found = 0
  for (const [index, row] of rows.entries()) {
    const article = articles[index]
    row.querySelector('.passage')?.remove()
    const block = article && words.length > 0 ? bestBlock(article, words) : null
    row.hidden = words.length > 0 && block === null
    if (block === null) continue
    found += 1
    if (block === article) continue
    const passage = block.textContent.trim()
    const short = passage.length > PASSAGE_LENGTH ? `${passage.slice(0, PASSAGE_LENGTH).trimEnd()}…` : passage
    row.append(element('p', { className: 'passage' }, element('a', { href: `#${block.id}` }, short)))
  }
  said.textContent = words.length === 0 ? '' : `${found} of ${rows.length} articles`
}

/** The article that is open: the one that the address names, or whose block it names. */
function openArticle(): HTMLElement | null {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  return target?.closest('article') ?? null
}

function notePlace(): void {
  const article = openArticle()
  if (!article || scrollY === 0) return
  const blocks = [...article.querySelectorAll('.text [id]')]
  const here = blocks.find((block) => block.getBoundingClientRect().bottom > 0)
  if (!here || here === blocks[0]) return
  kept.places = { ...kept.places, [article.id]: here.id }
  keep()
}

/** The way back into an article stands below its title; opening it moves nothing by itself. */
function offerPlace(): void {
  const article = openArticle()
  if (!article) return
  document.title = article.querySelector('h1')?.textContent ?? document.title
  const place = kept.places?.[article.id]
  const offered = article.querySelector('.continue')
  if (place === undefined || offered || !document.getElementById(place)) return
  const link = element('a', { href: `#${place}` }, 'Continue where you were')
  article.querySelector('.head')?.append(element('p', { className: 'meta continue' }, link))
}

function start(): void {
  dress()
  const said = element('p', { className: 'quiet' })
  said.setAttribute('role', 'status')
  const field = element('input', { type: 'search', autocomplete: 'off' })
  field.setAttribute('aria-label', 'Search these articles')
  field.placeholder = 'Search these articles'
  field.addEventListener('input', () => search(field.value, said))
  const theme = choice('Theme', THEMES, kept.theme ?? 'auto', (value) => {
    kept.theme = value
    dress()
    keep()
  })
  const size = choice('Type', TYPE_SIZES, kept.size ?? 'medium', (value) => {
    kept.size = value
    dress()
    keep()
  })
  const tools = document.getElementById('tools')
  tools?.append(element('div', { className: 'searchbar' }, field), said)
  document.querySelector('.masthead')?.append(element('div', { className: 'looks' }, theme, size))

  let timer = 0
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer)
      timer = window.setTimeout(notePlace, PLACE_EVERY)
    },
    { passive: true },
  )
  addEventListener('pagehide', notePlace)
  addEventListener('hashchange', offerPlace)
  offerPlace()
}

start()
