/** Moves the keyboard and the screen reader to the block a range begins in, without moving the page. */
export function focusBlockOf({ startContainer }: Range): void {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  const block = element?.closest<HTMLElement>('[id^="b-"]')
  if (!block) return
  block.tabIndex = -1
  block.focus({ preventScroll: true })
}
