import { PAGE_SIZE } from '../model/listing.ts'
import type { Docs } from './doc-set.ts'

export type Page = {
  /** Counts from 1. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  readonly docs: Docs
}

/** One page of a list's rows; beyond the ends it is the nearest. */
export function pageOf(rows: Docs, asked: number): Page {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages)
  return { page, pages, docs: rows.subarray((page - 1) * PAGE_SIZE, page * PAGE_SIZE) }
}
