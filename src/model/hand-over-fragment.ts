/** How the fragment of a hand-over link begins; its form is in docs/formats/reading-state.md. */
export const HAND_OVER = 'hand-over='

/** Whether a fragment, with or without `#`, carries reading state. */
export function isHandOver(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(HAND_OVER)
}
