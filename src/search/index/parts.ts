/** Parts of an article before its blocks, which follow in order. */
export const TITLE = 0
export const STANDFIRST = 1
export const AUTHORS = 2
export const FIRST_BLOCK = 3
