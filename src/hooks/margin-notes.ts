/** A note on some blocks of a text. */
export type MarginNote = {
  /** An item of the list, with what it says as its only child. */
  readonly item: HTMLElement
  /** The first block, and the last. */
  readonly first: Element
  readonly last: Element
}

/** CSS pixels of margin in which a note can be read: about fifteen letters a line. */
const ROOM = 176

/** CSS pixels between one note and the next. */
const GAP = 12

/**
 * Moves notes down, each below the one before, where they would overlap.
 * @param notes ascending by `top`
 * @returns where each stands
 */
export function stack(notes: readonly { readonly top: number; readonly height: number }[], gap: number): number[] {
  let free = Number.NEGATIVE_INFINITY
  return notes.map(({ top, height }) => {
    const at = Math.max(top, free)
    free = at + height + gap
    return at
  })
}

/**
 * Lays notes where their blocks stand, and keeps them there: beside the text where its margin has the room,
 * else in the space that parts a block from the next. They take none of the text's own, so nothing moves.
 * The style sheet reads `data-room` of the list (`margin` or `gap`), its `--room`, and of each item
 * `--first` and `--length`, which span the blocks, and `--note`, all in CSS pixels from the list's top.
 * @returns the undo
 */
export function layMarginNotes(list: HTMLElement, text: HTMLElement, notes: readonly MarginNote[]): () => void {
  const { documentElement } = list.ownerDocument

  function lay(): void {
    const { left, right } = text.getBoundingClientRect()
    const isLeftward = getComputedStyle(text).direction === 'rtl'
    const room = isLeftward ? left : documentElement.clientWidth - right
    list.dataset.room = room < ROOM ? 'gap' : 'margin'
    list.style.setProperty('--room', `${room}px`)
    const origin = list.getBoundingClientRect().top
    const spans = notes.map(({ item, first, last }) => {
      const { top, bottom } = first.getBoundingClientRect()
      const height = item.firstElementChild?.getBoundingClientRect().height ?? 0
      return { top: top - origin, below: bottom - origin, end: last.getBoundingClientRect().bottom - origin, height }
    })
    const beside = stack(spans, GAP)
    for (const [index, { top, below, end }] of spans.entries()) {
      const style = notes[index]?.item.style
      style?.setProperty('--first', `${top}px`)
      style?.setProperty('--length', `${end - top}px`)
      style?.setProperty('--note', `${(room < ROOM ? below : beside[index]) ?? 0}px`)
    }
  }

  const observer = new ResizeObserver(lay)
  observer.observe(text)
  observer.observe(documentElement)
  lay()
  return () => observer.disconnect()
}
