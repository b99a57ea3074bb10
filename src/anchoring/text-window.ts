/** A stretch of an article's whole text, in UTF-16 units: from the first to before the last. */
export type TextWindow = { readonly from: number; readonly to: number }
