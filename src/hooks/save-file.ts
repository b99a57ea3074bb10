/** Milliseconds after which the browser has taken the file; some read the address late. */
const TAKEN_AFTER = 10_000

/** Hands the reader a file that was made in the page. */
export function saveFile(
  document: Document,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
): void {
  const type = typeof content === 'string' ? `${mediaType};charset=utf-8` : mediaType
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER)
}
