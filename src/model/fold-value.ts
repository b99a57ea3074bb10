import { foldWord } from './fold-word.ts'

/**
 * Two spellings that fold alike are one value: case, accents, width and punctuation do not count, but
 * for the `+` and `#` that end a word. `World Review` and `world-review` are the same section; C, C++
 * and C# are three tags.
 */
export function foldValue(text: string): string {
  return foldWord(text)
    .replace(/(?:(?<![\p{L}\p{N}\p{M}+#])[+#]+|[+#]+(?=[\p{L}\p{N}])|[^\p{L}\p{N}\p{M}+#]+)+/gu, ' ')
    .trim()
}
