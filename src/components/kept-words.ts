import { articlesWords, numberWords } from './reading-words.ts'

const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** Bytes as people read them: "48 MB", by thousands as browsers and disks count. */
export function megabytes(bytes: number): string {
  return bytes > 0 && bytes < 50_000 ? `${size.format(bytes / 1e3)} kB` : `${size.format(bytes / 1e6)} MB`
}

/** "312 of 312 articles, 48 MB": said while keeping and after. */
export function keptWords(kept: number, articles: number, bytes: number): string {
  return `${numberWords(kept)} of ${articlesWords(articles)}, ${megabytes(bytes)}`
}

/** "1 file is", "14 files are". */
export function filesWords(files: number): string {
  return files === 1 ? '1 file is' : `${numberWords(files)} files are`
}
