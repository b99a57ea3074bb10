/*
 * What the validators of these formats look at, as functions from a document to its faults. The
 * schemas are our own wording of what the specifications demand.
 */
import { Ajv } from 'ajv'

const ATOM = 'http://www.w3.org/2005/Atom'
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/ // RFC 3339, 5.6

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.namespaceURI === ATOM && child.localName === name)
}

function containerFaults(element: Element): string[] {
  const where = children(element, 'title')[0]?.textContent ?? element.localName
  const faults: string[] = []
  for (const name of ['id', 'title', 'updated']) {
    if (children(element, name).length !== 1) faults.push(`${where}: needs exactly one ${name}`)
  }
  for (const name of ['updated', 'published']) {
    for (const date of children(element, name))
      if (!INSTANT.test(date.textContent ?? '')) faults.push(`${where}: ${name} is no RFC 3339 date`)
  }
  const id = children(element, 'id')[0]?.textContent ?? ''
  if (!URL.canParse(id)) faults.push(`${where}: the id is no absolute IRI`)
  for (const author of children(element, 'author'))
    if (children(author, 'name').length !== 1) faults.push(`${where}: an author needs one name`)
  for (const link of children(element, 'link')) {
    const href = link.getAttribute('href')
    if (href === null || !URL.canParse(href, 'https://base.example/')) faults.push(`${where}: a link without href`)
  }
  for (const category of children(element, 'category'))
    if (!category.getAttribute('term')) faults.push(`${where}: a category without term`)
  const alternates = children(element, 'link')
    .filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
    .map((link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`)
  if (new Set(alternates).size < alternates.length) faults.push(`${where}: two alternates of one type`)
  return faults
}

/** RFC 4287, 4.1.1 and 4.1.2. */
export function atomFaults(document: Document): string[] {
  const feed = document.documentElement
  if (feed.namespaceURI !== ATOM || feed.localName !== 'feed') return ['no Atom feed']
  const entries = children(feed, 'entry')
  const ids = entries.map((entry) => children(entry, 'id')[0]?.textContent)
  const faults = [feed, ...entries].flatMap(containerFaults)
  if (new Set(ids).size < ids.length) faults.push('two entries share an id')
  if (!children(feed, 'link').some((link) => link.getAttribute('rel') === 'self')) faults.push('no link to itself')
  for (const entry of entries) {
    const authored = children(entry, 'author').length > 0 || children(feed, 'author').length > 0
    if (!authored) faults.push('an entry without author in a feed without one')
    const leads = children(entry, 'link').some((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
    if (children(entry, 'content').length === 0 && !leads && !isAcquired(entry))
      faults.push('an entry without content leads nowhere')
  }
  return faults
}

function isAcquired(entry: Element): boolean {
  return children(entry, 'link').some((link) =>
    link.getAttribute('rel')?.startsWith('http://opds-spec.org/acquisition'),
  )
}

/** OPDS Catalog 1.2, 2.2 (acquisition feeds) and 5.1 (what an entry needs). */
export function opdsCatalogFaults(document: Document): string[] {
  const feed = document.documentElement
  const faults: string[] = []
  const rels = children(feed, 'link').map((link) => link.getAttribute('rel'))
  if (!rels.includes('start')) faults.push('no link to the root of the catalogue')
  for (const entry of children(feed, 'entry')) {
    if (!isAcquired(entry)) faults.push('an entry without acquisition link')
    for (const link of children(entry, 'link')) if (!link.getAttribute('type')) faults.push('a link without type')
    const issued = [...entry.children].find(({ tagName }) => tagName === 'dc:issued')?.textContent
    // W3C-DTF, the form that Dublin Core recommends.
    if (issued !== undefined && !/^\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/.test(issued ?? '')) faults.push(`issued ${issued}`)
  }
  return faults
}

const link = {
  type: 'object',
  required: ['href'],
  properties: {
    href: { type: 'string', minLength: 1 },
    type: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+' },
    rel: { type: 'string' },
  },
}
const links = (relations: readonly string[]) => ({
  type: 'array',
  items: link,
  allOf: relations.map((rel) => ({
    contains: { type: 'object', required: ['rel'], properties: { rel: { type: 'string', pattern: rel } } },
  })),
})
const instant = { type: 'string', pattern: INSTANT.source }
const names = { type: 'array', minItems: 1, items: { type: 'string' } }
const title = { type: 'string' }

const OPDS_2 = {
  type: 'object',
  required: ['metadata', 'links', 'publications'],
  properties: {
    metadata: { type: 'object', required: ['title'], properties: { title, numberOfItems: { type: 'integer' } } },
    links: links(['^self$']),
    publications: {
      type: 'array',
      items: {
        type: 'object',
        required: ['metadata', 'links', 'images'],
        properties: {
          metadata: {
            type: 'object',
            required: ['title', 'identifier', 'language'],
            properties: {
              '@type': { type: 'string', pattern: '^https?://' },
              identifier: { type: 'string', pattern: '^urn:uuid:' },
              title,
              author: names,
              subject: names,
              published: instant,
              modified: instant,
              readingProgression: { enum: ['rtl', 'ltr', 'ttb', 'btt', 'auto'] },
            },
          },
          links: links(['^self$', '^http://opds-spec.org/acquisition']),
          images: {
            type: 'array',
            minItems: 1,
            items: link,
            contains: { type: 'object', properties: { type: { enum: ['image/jpeg', 'image/png', 'image/gif'] } } },
          },
        },
      },
    },
  },
}

const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string' },
    feed_url: { type: 'string' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_html'],
        properties: {
          id: { type: 'string', minLength: 1 },
          url: { type: 'string' },
          content_html: { type: 'string' },
          date_published: instant,
          date_modified: instant,
          authors: { type: 'array', items: { type: 'object', required: ['name'] } },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
}

function faultsBy(schema: object): (value: unknown) => string[] {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

/** OPDS 2.0: feed and publications. */
export const opdsFeedFaults = faultsBy(OPDS_2)

/** JSON Feed 1.1. */
export const jsonFeedFaults = faultsBy(JSON_FEED)

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const CHANGED = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/ // W3C-DTF

/** The schema of sitemaps.org: `urlset`, of `url`, of one `loc` and at most one `lastmod`; all below one address. */
export function sitemapFaults(document: Document, below: string): string[] {
  const set = document.documentElement
  if (set.namespaceURI !== SITEMAP || set.localName !== 'urlset') return ['no sitemap']
  const faults: string[] = []
  for (const url of set.children) {
    const names = [...url.children].map(({ localName }) => localName)
    if (url.localName !== 'url' || !/^loc(,lastmod)?$/.test(names.join())) faults.push(`${url.localName}: ${names}`)
    const [loc = '', changed] = [...url.children].map(({ textContent }) => textContent ?? '')
    if (!loc.startsWith(below) || loc.length > 2048) faults.push(`elsewhere: ${loc}`)
    if (changed !== undefined && !CHANGED.test(changed)) faults.push(`${loc}: ${changed}`)
  }
  return faults
}
