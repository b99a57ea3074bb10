const SETTLED = 150 // milliseconds without a change: handles and held keys move a selection letter by letter

/**
 * Tells of what the reader selects in `root`: once the mouse is let go, or once handles and keys have
 * come to rest. Null when nothing there is selected any more. Returns the undo.
 */
export function followSelection(root: HTMLElement, onSelect: (range: Range | null) => void): () => void {
  const { ownerDocument: document } = root
  const controller = new AbortController()
  const options = { signal: controller.signal }
  let isHeld = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function report(): void {
    clearTimeout(timer)
    onSelect(selectedIn(root))
  }
  function later(): void {
    clearTimeout(timer)
    if (!isHeld) timer = setTimeout(report, SETTLED)
  }

  document.addEventListener('pointerdown', ({ pointerType }) => (isHeld = pointerType === 'mouse'), options)
  document.addEventListener(
    'pointerup',
    () => {
      isHeld = false
      later()
    },
    options,
  )
  document.addEventListener('selectionchange', later, options)
  later()
  return () => {
    clearTimeout(timer)
    controller.abort()
  }
}

/** A copy of the selected range, where it holds any text of the element. */
export function selectedIn(root: HTMLElement): Range | null {
  const selection = root.ownerDocument.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(root) && range.toString().trim() !== '' ? range.cloneRange() : null
}
