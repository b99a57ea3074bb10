export type MarkedTextProps = {
  readonly text: string
  /** Half-open ranges, UTF-16 code units into `text`, in order. */
  readonly marks: readonly (readonly [start: number, end: number])[]
}

type Piece = { readonly at: number; readonly text: string; readonly marked: boolean }

/** Cuts where marks begin and end; marks that overlap or run backwards are taken as far as they are new. */
function pieces({ text, marks }: MarkedTextProps): Piece[] {
  const cut: Piece[] = []
  let done = 0
  for (const [start, end] of marks) {
    const from = Math.max(start, done)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    if (from > done) cut.push({ at: done, text: text.slice(done, from), marked: false })
    cut.push({ at: from, text: text.slice(from, to), marked: true })
    done = to
  }
  if (done < text.length) cut.push({ at: done, text: text.slice(done), marked: false })
  return cut
}

/** A text with its found words in `<mark>`. */
export function MarkedText(props: MarkedTextProps) {
  return pieces(props).map(({ at, text, marked }) =>
    marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  )
}
