/** Words that follow from a number alone, as unlike as those of different articles. */
export function prose(seed: number, length: number): string[] {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
    return `w${(state >>> 0) % 3000}`
  })
}

/** Every nth word is another one. */
export function edited(words: readonly string[], nth: number): string[] {
  return words.map((word, at) => (at % nth === nth - 1 ? `${word}x` : word))
}
