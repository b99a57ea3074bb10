/**
 * Two words of which both are in many articles: where they stand side by side is kept as a list of its
 * own (a partial nextword index, Williams, Zobel and Bahle 2004, "Fast phrase querying with combined
 * indexes"). Without it, a phrase like "of the" reads where each of the two stands in the whole library.
 * As many as these would meet in one of so many articles if they knew nothing of each other:
 */
const MEET_IN_ONE_OF = 40

/** Articles that two words of one library share by chance, below which their places are read quickly. */
const FEWEST = 20

/** Whether the pairs of two words are listed, by how many of the articles hold each. Writer and reader ask this alike. */
export function arePaired(found: number, other: number, articles: number): boolean {
  const shared = (found * other) / articles
  return shared >= FEWEST && shared * MEET_IN_ONE_OF >= articles
}

/** A word as it stands in texts, and its stem. */
export type NumberedForm = { readonly word: string; readonly of: { readonly found: number } }

/** Two words side by side, and the articles where they do, ascending. */
export type Pair = { readonly pair: string; readonly docs: readonly number[] }

/** Between parts of an article, so that their words are no neighbours. */
const BREAK = 0

/** Takes all texts word by word, four bytes each: which words are common is known only after the last. */
export function createPairCollector() {
  const forms: NumberedForm[] = []
  /** Where each article ends in `row`. */
  const ends: number[] = []
  let row = new Uint32Array(1024)
  let length = 0

  function put(value: number): void {
    if (length === row.length) {
      const larger = new Uint32Array(length * 2)
      larger.set(row)
      row = larger
    }
    row[length] = value
    length += 1
  }

  return {
    /** @returns the number that stands for a form from now on */
    number(form: NumberedForm): number {
      forms.push(form)
      return forms.length
    },
    take: put,
    endPart: () => put(BREAK),
    endArticle: () => ends.push(length),
    /** The listed pairs, in no order. */
    finish: (): readonly Pair[] => pairsOf(row.subarray(0, length), ends, forms),
  }
}

function pairsOf(row: Uint32Array, ends: readonly number[], forms: readonly NumberedForm[]): readonly Pair[] {
  const found = Uint32Array.from([0, ...forms.map(({ of }) => of.found)])
  const pairs = new Map<number, number[]>()
  let at = 0
  for (const [doc, end] of ends.entries()) {
    let before = BREAK
    for (; at < end; at += 1) {
      const form = row[at] ?? BREAK
      if (before !== BREAK && arePaired(found[before] ?? 0, found[form] ?? 0, ends.length)) {
        const key = before * (forms.length + 1) + form
        const docs = pairs.get(key)
        if (docs === undefined) pairs.set(key, [doc])
        else if (docs[docs.length - 1] !== doc) docs.push(doc)
      }
      before = form
    }
  }
  return byWords(pairs, forms)
}

/** One word may be a form of several stems, where articles are in several languages. */
function byWords(pairs: ReadonlyMap<number, readonly number[]>, forms: readonly NumberedForm[]): readonly Pair[] {
  const wordOf = (form: number) => forms[form - 1]?.word ?? ''
  const merged = new Map<string, readonly number[]>()
  for (const [key, docs] of pairs) {
    const pair = pairOf(wordOf(Math.floor(key / (forms.length + 1))), wordOf(key % (forms.length + 1)))
    const known = merged.get(pair)
    merged.set(pair, known ? [...new Set([...known, ...docs])].sort((a, b) => a - b) : docs)
  }
  return [...merged].map(([pair, docs]) => ({ pair, docs }))
}

/** What stands for two words: no word has a space. */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`
}
