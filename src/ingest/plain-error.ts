/** An error without its stack, which Vite prints and which says nothing to a keeper whose seeds or settings are at fault. */
export function plainError(message: string): Error {
  return Object.assign(new Error(message), { stack: message })
}
