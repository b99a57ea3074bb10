/** By its letters from the last to the first, so that words with one ending stand together. */
export function reversed(word: string): string {
  return [...word].reverse().join('')
}

/** Whether typing errors in a word can be forgiven: figures are meant to the digit, short words are all alike. */
export function canBeMisspelt(word: string): boolean {
  return errorsForgiven(word) > 0 && /^\p{L}[\p{L}\p{M}]*$/u.test(word)
}

/** One error in a word of four letters or more, two in a long one. */
export function errorsForgiven(word: string): number {
  const letters = [...word].length
  return letters < 4 ? 0 : letters < 9 ? 1 : 2
}
