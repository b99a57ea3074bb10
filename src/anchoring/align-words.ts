/** A word of a text, and where it stands in it: UTF-16 units. */
export type Word = { readonly word: string; readonly from: number; readonly to: number }

/** Scripts without spaces: each of their letters counts as a word. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`
const WORD = new RegExp(String.raw`[${UNSPACED}]\p{M}*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`, 'gu')

/** The words of a text, without regard to case and to what parts them: a second copy is set otherwise. */
export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  return [...text.slice(from, to).matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    from: from + index,
    to: from + index + word.length,
  }))
}

/** What to look for: all words, and which of them are wanted, from the first to before the last. */
export type Pattern = { readonly words: readonly Word[]; readonly first: number; readonly last: number }

/** Where the wanted words came to stand: indices into the text's words, the last excluded. */
export type Alignment = {
  readonly first: number
  readonly last: number
  /** Words put in, left out or replaced, of the whole pattern. */
  readonly cost: number
}

type Cell = { readonly cost: number; readonly from: number; readonly first: number; readonly last: number }

/**
 * The place in a text that reads most like a pattern: edit distance over words, free to begin and end
 * anywhere (Sellers, "The theory and computation of evolutionary distances", 1980), each cell carrying
 * where its alignment began and where the wanted words fell. With the cost of the best place that does
 * not overlap it, so that the caller can tell a clear find from a look-alike. Null for an empty text
 * or pattern. Takes time in proportion to both lengths.
 */
export function alignWords(
  text: readonly Word[],
  { words, first, last }: Pattern,
): { readonly best: Alignment; readonly runnerUp: number } | null {
  if (words.length === 0 || text.length === 0) return null
  /** Reaching row `row` after `at` words of the text: the borders of what is wanted may lie here. */
  const noted = (cell: Cell, cost: number, row: number, before: number, at: number): Cell => ({
    cost,
    from: cell.from,
    first: row - 1 === first ? before : cell.first,
    last: row === last ? at : cell.last,
  })
  const start = (at: number): Cell => ({ cost: 0, from: at, first: -1, last: -1 })
  let column: Cell[] = [start(0)]
  for (let row = 1; row <= words.length; row += 1) {
    const above = column[row - 1] ?? start(0)
    column.push(noted(above, above.cost + 1, row, 0, 0))
  }
  const ends: (Cell & { readonly to: number })[] = []
  for (const [index, { word }] of text.entries()) {
    const at = index + 1
    const next: Cell[] = [start(at)]
    for (let row = 1; row <= words.length; row += 1) {
      const [corner, above, left] = [column[row - 1], next[row - 1], column[row]]
      if (!corner || !above || !left) continue
      const replaced = corner.cost + (words[row - 1]?.word === word ? 0 : 1)
      if (replaced <= above.cost + 1 && replaced <= left.cost + 1) next.push(noted(corner, replaced, row, index, at))
      else if (above.cost <= left.cost) next.push(noted(above, above.cost + 1, row, at, at))
      else next.push({ ...left, cost: left.cost + 1 })
    }
    column = next
    const end = column[words.length]
    if (end) ends.push({ ...end, to: at })
  }
  const best = ends.reduce((a, b) => (b.cost < a.cost ? b : a))
  const others = ends.filter(({ from, to }) => to <= best.from || from >= best.to)
  return {
    best: { first: best.first, last: best.last, cost: best.cost },
    runnerUp: others.reduce((least, { cost }) => Math.min(least, cost), words.length),
  }
}
