import { posix } from 'node:path'
import type { Element, ElementContent, Root } from 'hast'
import type { SeedProblem } from '../read/reader.ts'
import { isPixel } from './count-removed.ts'

/** Where pictures may lie. */
export type PictureContext = {
  readonly seed: string
  /** Every file below the seeds folder that is a picture. */
  readonly pictures: ReadonlySet<string>
  /** Paths of those that the seed holds within itself. */
  readonly embedded: ReadonlySet<string>
}

/** What became of a body's pictures. */
export type PictureReport = {
  /** Paths below the seeds folder of the pictures that stay. */
  readonly used: readonly string[]
  /** How many became links to where they are. */
  readonly remote: number
  readonly problems: readonly SeedProblem[]
}

/** The way to a picture elsewhere: the page stays, and does not say where the reader comes from. */
const NEW_TAB = { target: '_blank', rel: ['noreferrer'] }

type Report = { used: Set<string>; remote: number; problems: SeedProblem[] }

/**
 * No page loads anything from elsewhere: a picture beside the seed stays an `img` whose `src` is its path
 * below the seeds folder, percent-encoded, for the bundler to replace; any other becomes a link that says
 * what it shows and where it is. A paragraph of nothing but pictures becomes a figure. Changes the tree.
 */
export function settlePictures(tree: Root, context: PictureContext): PictureReport {
  const report: Report = { used: new Set(), remote: 0, problems: [] }
  settleIn(tree, context, report, false)
  return { ...report, used: [...report.used] }
}

function settleIn(parent: Root | Element, context: PictureContext, report: Report, inLink: boolean): void {
  parent.children = parent.children.flatMap((child): Root['children'] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'a') delete child.properties.target
    if (child.tagName === 'img') return settlePicture(child, context, report, inLink)
    const wasPicture = child.tagName === 'p' && holdsOnlyPictures(child)
    settleIn(child, context, report, inLink || child.tagName === 'a')
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

function settlePicture(image: Element, context: PictureContext, report: Report, inLink: boolean): ElementContent[] {
  if (isPixel(image)) return []
  const written = typeof image.properties.src === 'string' ? image.properties.src.trim() : ''
  const alt = typeof image.properties.alt === 'string' ? image.properties.alt.replace(/\s+/gu, ' ').trim() : ''
  const remote = remoteAddress(written)
  if (remote) {
    report.remote += 1
    const text: ElementContent = {
      type: 'text',
      value: alt === '' ? `Picture at ${remote.hostname}` : `${alt} (${remote.hostname})`,
    }
    if (inLink) return [text]
    return [{ type: 'element', tagName: 'a', properties: { href: remote.href, ...NEW_TAB }, children: [text] }]
  }
  const path = localPath(written, context.seed)
  const isEmbedded = path !== null && context.embedded.has(path)
  if (path !== null && (isEmbedded || context.pictures.has(path))) {
    if (!isEmbedded) report.used.add(path)
    const { width, height } = image.properties
    const src = path.split('/').map(encodeURIComponent).join('/')
    return [{ ...image, properties: { src, alt, ...(width ? { width } : {}), ...(height ? { height } : {}) } }]
  }
  if (path !== null) {
    report.problems.push({
      line: image.position?.start.line ?? null,
      message: `The picture ${path} is not there`,
      hint: 'Put it beside the article, or correct its path. Its description is shown instead.',
    })
  }
  return alt === '' ? [] : [{ type: 'text', value: alt }]
}

function remoteAddress(src: string): URL | null {
  const absolute = src.startsWith('//') ? `https:${src}` : src
  if (!/^https?:\/\//iu.test(absolute) || !URL.canParse(absolute)) return null
  return new URL(absolute)
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
