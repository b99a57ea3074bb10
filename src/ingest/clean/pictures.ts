import { posix } from 'node:path'
import type { Element, ElementContent, Root } from 'hast'
import type { LeftOut } from '../../model/article.ts'
import type { SeedProblem } from '../read/reader.ts'
import { isPixel, PIXEL_REASON } from './count-removed.ts'
import { attribute } from './html/tree.ts'
import { noteReference, takeCaption } from './picture-references.ts'

/** Where pictures may lie. */
export type PictureContext = {
  readonly seed: string
  /** Every file below the seeds folder that is a picture. */
  readonly pictures: ReadonlySet<string>
  /** Paths of those that the seed holds within itself. */
  readonly embedded: ReadonlySet<string>
  /** What relative addresses are relative to, where the picture does not lie beside the seed; or null. */
  readonly base: string | null
}

/** What became of a body's pictures. */
export type PictureReport = {
  /** Paths below the seeds folder of the pictures that stay. */
  readonly used: readonly string[]
  /** How many became references: a link to where they are. */
  readonly remote: number
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly SeedProblem[]
}

type Report = { used: Set<string>; remote: number; leftOut: LeftOut[]; problems: SeedProblem[] }

/**
 * No page loads anything from elsewhere: a picture beside the seed stays an `img` whose `src` is its path
 * below the seeds folder, percent-encoded, for the bundler to replace; any other is noted as a reference
 * (`picture-references.ts`). A paragraph of nothing but pictures becomes a figure. Changes the tree.
 */
export function settlePictures(tree: Root, context: PictureContext): PictureReport {
  const report: Report = { used: new Set(), remote: 0, leftOut: [], problems: [] }
  settleIn(tree, context, report)
  return { ...report, used: [...report.used] }
}

function settleIn(parent: Root | Element, context: PictureContext, report: Report): void {
  parent.children = parent.children.flatMap((child): Root['children'] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'img') return settlePicture(child, context, report)
    const wasPicture = child.tagName === 'p' && holdsOnlyPictures(child)
    settleIn(child, context, report)
    return wasPicture ? [figureOf(child)] : [child]
    // A root's children may hold a doctype, an element's may not; none is added here.
  }) as ElementContent[]
}

function holdsOnlyPictures(paragraph: Element): boolean {
  const content = paragraph.children.filter((child) => child.type !== 'text' || /\S/u.test(child.value))
  return (
    content.length > 0 &&
    content.every(
      (child) =>
        child.type === 'element' && (child.tagName === 'img' || (child.tagName === 'a' && holdsOnlyPictures(child))),
    )
  )
}

function figureOf(paragraph: Element): Element {
  const children = paragraph.children.filter((child) => child.type !== 'text' || /\S/u.test(child.value))
  const pictures = children.filter(isPicture)
  const rest = children.filter((child) => !isPicture(child))
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: rest }
  return { ...paragraph, tagName: 'figure', children: rest.length > 0 ? [...pictures, caption] : pictures }
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || (node.tagName === 'a' && node.children.some(isPicture)))
}

function settlePicture(image: Element, context: PictureContext, report: Report): ElementContent[] {
  const written = attribute(image, 'src').trim()
  const line = image.position?.start.line ?? null
  if (isPixel(image)) {
    if (isElsewhere(written)) report.leftOut.push({ text: written, reason: PIXEL_REASON, confidence: 1, line })
    return []
  }
  const alt = attribute(image, 'alt').replace(/\s+/gu, ' ').trim()
  const caption = takeCaption(image)
  const path = localPath(written, context.seed)
  const isEmbedded = path !== null && context.embedded.has(path)
  if (path !== null && (isEmbedded || context.pictures.has(path))) {
    if (!isEmbedded) report.used.add(path)
    const { width, height } = image.properties
    const src = path.split('/').map(encodeURIComponent).join('/')
    return [{ ...image, properties: { src, alt, ...(width ? { width } : {}), ...(height ? { height } : {}) } }]
  }
  const address = addressOf(written, context.base)
  if (address !== null) {
    report.remote += 1
    return [noteReference({ address, alt, caption }, image.position)]
  }
  if (path !== null) {
    report.problems.push({
      line,
      message: `The picture ${path} is not there`,
      hint: 'Put it beside the article, or correct its path. Its description is shown instead.',
    })
  } else if (isElsewhere(written)) {
    const text = [alt, `(${written})`].filter(Boolean).join(' ')
    report.leftOut.push({ text, reason: 'Is a picture of a site that nothing names', confidence: 1, line })
  }
  return alt === '' ? [] : [{ type: 'text', value: alt }]
}

/** Whether an address leads to a host, the page's own included. */
function isElsewhere(src: string): boolean {
  return /^(?:https?:|[/\\])/iu.test(src)
}

/** A browser's name for the folder beside a page that it saves: on the web there is none. */
const SAVED_FOLDER = /^(?:\.\/)?[^/]*(?:_files|\.files|_fichiers|-Dateien|_archivos|_bestanden)\//iu

/** The address of a picture on the web, or null. */
function addressOf(src: string, base: string | null): string | null {
  if (src === '' || src.startsWith('#') || SAVED_FOLDER.test(src)) return null
  const absolute = src.startsWith('//') ? `https:${src}` : src
  if (!URL.canParse(absolute, base ?? undefined)) return null
  const { protocol, href } = new URL(absolute, base ?? undefined)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** A path below the seeds folder, or null for an address with a scheme and for what leads out of the folder. */
function localPath(src: string, seed: string): string | null {
  if (src === '' || /^[a-z][a-z\d+.-]*:|^[/\\]/iu.test(src)) return null
  const path = posix.normalize(posix.join(posix.dirname(seed), decoded(src.replace(/[?#].*$/u, ''))))
  return path.startsWith('../') || path === '..' ? null : path
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
