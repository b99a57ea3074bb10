import type { Root } from 'hast'
import { attribute, findAll } from '../tree.ts'

/** Words below which a page's own copy of its text is a summary, or no more than the start of it. */
const FEWEST_WORDS = 80
/** Levels of JSON below which nobody puts an article. */
const DEEPEST = 12

/**
 * The words of the article as the page's JSON-LD repeats them (schema.org `articleBody`), lower-case and
 * parted by single spaces, one at each end; null where it says none. A hint to which blocks belong, never the text itself.
 */
export function saidBody(tree: Root): string | null {
  const bodies: string[] = []
  for (const script of findAll(tree, ({ tagName }) => tagName === 'script')) {
    if (!/ld\+json/iu.test(attribute(script, 'type'))) continue
    const [child] = script.children
    if (child?.type !== 'text' || !child.value.includes('articleBody')) continue
    bodies.push(...articleBodies(parsed(child.value)))
  }
  const words = bodies.map(spacedWords).filter((body) => body.split(' ').length > FEWEST_WORDS)
  return words.sort((a, b) => b.length - a.length)[0] ?? null
}

/** The words of a text in the form that `saidBody` has. */
export function spacedWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function articleBodies(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'articleBody' && typeof inner === 'string' ? [withoutTags(inner)] : articleBodies(inner, depth + 1),
  )
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/gu, ' ').replace(/&(?:nbsp|#160|#xa0);/giu, ' ')
}
