/** What `CSS.highlights` offers, as far as marks need it: CSS Custom Highlight API, section 3. */
export type Highlights = {
  get(name: string): { add(range: Range): unknown; delete(range: Range): unknown; readonly size: number } | undefined
  create(name: string, ranges: readonly Range[]): void
  delete(name: string): unknown
}

/**
 * The browser's own highlights; null where it has none.
 * @param priority which are painted over which: the greater over the lesser
 */
export function nativeHighlights(priority = 0): Highlights | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS) || typeof Highlight === 'undefined') return null
  const registry = CSS.highlights
  return {
    get: (name) => registry.get(name),
    create: (name, ranges) => void registry.set(name, Object.assign(new Highlight(...ranges), { priority })),
    delete: (name) => registry.delete(name),
  }
}

/**
 * Marks ranges under a name that the style sheet knows (`::highlight(offprint-hit)`), leaving the
 * article's elements as they are. Where the browser cannot, the text is wrapped in
 * `<mark data-mark="offprint-hit">`. Returns the eraser, which takes back exactly these ranges.
 */
export function paintMarks(
  ranges: readonly Range[],
  name: string,
  highlights: Highlights | null = nativeHighlights(),
): () => void {
  if (highlights === null) return wrap(ranges, name)
  const shared = highlights.get(name)
  if (shared) for (const range of ranges) shared.add(range)
  else if (ranges.length > 0) highlights.create(name, ranges)
  return () => {
    const painted = highlights.get(name)
    for (const range of ranges) painted?.delete(range)
    if (painted?.size === 0) highlights.delete(name)
  }
}

function wrap(ranges: readonly Range[], name: string): () => void {
  const marks = [...piecesByNode(ranges)].flatMap(([node, pieces]) =>
    // From the last to the first, so that what is still to be split keeps its offsets.
    joined(pieces)
      .toReversed()
      .map(({ from, to }) => {
        if (to < node.length) node.splitText(to)
        const piece = from > 0 ? node.splitText(from) : node
        const mark = node.ownerDocument.createElement('mark')
        mark.dataset.mark = name
        piece.replaceWith(mark)
        mark.append(piece)
        return mark
      }),
  )
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode
      mark.replaceWith(...mark.childNodes)
      parent?.normalize()
    }
  }
}

/** UTF-16 units into one text node. */
type Piece = { readonly from: number; readonly to: number }

/** All is collected before anything is wrapped, because wrapping moves the boundaries of live ranges. */
function piecesByNode(ranges: readonly Range[]): ReadonlyMap<Text, readonly Piece[]> {
  const pieces = new Map<Text, Piece[]>()
  for (const range of ranges) {
    for (const node of textNodes(range.commonAncestorContainer)) {
      // White space between blocks has no room for a <mark>: a list or a table takes none.
      if (node.data.trim() === '' || !range.intersectsNode(node)) continue
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.length
      if (from < to) pieces.set(node, [...(pieces.get(node) ?? []), { from, to }])
    }
  }
  return pieces
}

function textNodes(top: Node): readonly Text[] {
  const walker = (top.ownerDocument ?? document).createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node)
  }
  return nodes
}

/** Overlapping pieces become one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const done: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = done.at(-1)
    if (last && piece.from <= last.to) done[done.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) }
    else done.push(piece)
  }
  return done
}
