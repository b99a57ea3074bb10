/** What a link to an article hands over, so that an orphan of it can be attached at once. */
export type AttachLink = { readonly attach: string }

/** The highlight to attach, by its id, from `location.state`, which may be anything. */
export function parseAttach(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('attach' in state)) return null
  return typeof state.attach === 'string' ? state.attach : null
}
