const TOKEN = /[\p{L}\p{N}_]+/gu
/** What an aside costs, in words: a stray line that the truth lacks is no reason to part the body. */
const ASIDE = 2

/**
 * Which paragraphs of a text copy are body, by the true body's words: the stretch with asides that agrees
 * best, where a paragraph speaks for the body by its share of four-word shingles that the truth has.
 */
export function labelBody(paragraphs: readonly string[], truth: string): boolean[] {
  const gains = gainsOf(paragraphs, truth)
  const best = { above: 0, body: -Infinity, aside: -Infinity, below: -Infinity }
  type State = keyof typeof best
  const ways: Record<State, State>[] = []
  const from = (...choices: readonly (readonly [State, number])[]): readonly [State, number] =>
    choices.reduce((a, b) => (b[1] > a[1] ? b : a))
  for (const gain of gains) {
    const loss = -Math.max(0, gain)
    const body = from(['body', best.body], ['above', best.above], ['aside', best.aside])
    const aside = from(['aside', best.aside], ['body', best.body - ASIDE])
    const below = from(['below', best.below], ['body', best.body])
    ways.push({ above: 'above', body: body[0], aside: aside[0], below: below[0] })
    Object.assign(best, {
      above: best.above + loss,
      body: body[1] + gain,
      aside: aside[1] + loss,
      below: below[1] + loss,
    })
  }
  const labels: boolean[] = []
  let state: State = best.below > best.body ? 'below' : 'body'
  for (const way of ways.reverse()) {
    labels.push(state === 'body')
    state = way[state]
  }
  return labels.reverse()
}

/** Words for, or against, each paragraph's being body. */
function gainsOf(paragraphs: readonly string[], truth: string): number[] {
  const tokens = truth.match(TOKEN) ?? []
  const grams = new Set<string>()
  tokens.forEach((_, start) => {
    for (let size = 1; size <= 4; size += 1) grams.add(tokens.slice(start, start + size).join(' '))
  })
  const lines = new Set(truth.split('\n').map((line) => (line.match(TOKEN) ?? []).join(' ')))
  return paragraphs.map((text) => {
    const own: readonly string[] = text.match(TOKEN) ?? []
    if (own.length === 0) return 0
    if (lines.has(own.join(' '))) return own.length
    if (own.length < 4) return grams.has(own.join(' ')) ? -0.1 : -own.length
    const shingles = own.slice(3).map((_, start) => own.slice(start, start + 4).join(' '))
    const shared = shingles.filter((shingle) => grams.has(shingle)).length
    return own.length * ((2 * shared) / shingles.length - 1)
  })
}
