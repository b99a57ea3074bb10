import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Library } from '../../data/library.ts'
import { toEpub } from '../../export/epub.ts'
import { type MarkedPage, markedBody } from './marked-body.ts'

export type EpubOrder = MarkedPage & { readonly library: Library; readonly now: Date }

/** The article as a book, with the highlights where the page has them, and the pictures that can be had. */
export async function makeEpub({ library, now, ...page }: EpubOrder): Promise<Uint8Array<ArrayBuffer>> {
  const body = markedBody(page)
  const pictures = await Promise.all(
    pictureSources(body)
      .filter((source) => source.startsWith(library.root))
      .map((source) => picture(source, library)),
  )
  return toEpub({
    head: page.head,
    body,
    highlights: page.highlights,
    pictures: new Map(pictures.flatMap((entry) => (entry === null ? [] : [entry]))),
    address: page.address,
    modified: now.toISOString(),
  })
}

/** Each once. */
function pictureSources(body: Root): readonly string[] {
  const sources = new Set<string>()
  visit(body, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties.src === 'string') sources.add(properties.src)
  })
  return [...sources]
}

/** Null for one that cannot be had now: a book without a picture is better than none. */
async function picture(source: string, library: Library): Promise<readonly [string, Uint8Array] | null> {
  return library.readFile(source.slice(library.root.length)).then(
    (bytes) => [source, bytes] as const,
    () => null,
  )
}
