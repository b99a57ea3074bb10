import { type OutsideLoad, outsideLoads } from './outside-loads.ts'

/** More would bury the first. */
const MOST_SHOWN = 10

/** Watches every file that a build writes. */
export type PrivacyProof = {
  check(path: string, content: string | Uint8Array): void
  /** Throws, naming the first ten, when any file would load anything from another origin. */
  conclude(): void
}

/** @param url the public address of the library, or null */
export function createPrivacyProof(url: string | null): PrivacyProof {
  const decoder = new TextDecoder()
  const found: OutsideLoad[] = []
  return {
    check(path, content) {
      if (!/\.(?:html|svg|css|js)$/.test(path)) return
      found.push(...outsideLoads(path, typeof content === 'string' ? content : decoder.decode(content), url))
    },
    conclude() {
      if (found.length === 0) return
      const lines = found.slice(0, MOST_SHOWN).map(({ path, what, address }) => `  ${path}: ${what} → ${address}`)
      const more = found.length - lines.length
      throw new Error(
        [
          'The site would load from elsewhere, which no page of a library may:',
          ...lines,
          ...(more > 0 ? [`  and ${more} more`] : []),
        ].join('\n'),
      )
    },
  }
}

/** Links in a body that lead to another site: what a reader may follow, and no page loads. */
export function countOutsideLinks(html: string): number {
  return html.match(/<a [^>]*href="(?:https?:)?\/\//g)?.length ?? 0
}
