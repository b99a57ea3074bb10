import { readAsked } from '../catalogue/ask.ts'
import { allValues, countFacets } from '../catalogue/count-facets.ts'
import { docsIn } from '../catalogue/doc-set.ts'
import { leafMarks } from '../catalogue/leaf-marks.ts'
import type { Catalogue } from '../catalogue/open-catalogue.ts'
import { foldCopies } from '../catalogue/order.ts'
import { pageOf } from '../catalogue/page-of.ts'
import { select } from '../catalogue/select.ts'
import type { FacetName, FacetValue } from '../model/facet.ts'
import { FACET_VALUES } from '../model/listing.ts'
import type { IndexReader } from './index/reader.ts'
import type { ListAnswer, ListRequest } from './port.ts'
import { orderFound } from './rank-by-columns.ts'
import type { Answers } from './ranked.ts'
import { textMarks } from './text-marks.ts'

/** What lists are made from. */
export type ListFiles = { readonly catalogue: Catalogue; readonly reader: IndexReader }

/** @param answers what the query's words found */
export async function listBy(request: ListRequest, answers: Answers, files: ListFiles): Promise<ListAnswer> {
  const { asked, selection } = await selectBy(request, answers, files)
  const { columns, states } = asked
  const { query } = request
  const { reader } = files
  const matching = docsIn(selection.matching)
  const ordered = await orderFound(matching, { query, answers, asked, reader })
  const { page, pages, docs } = pageOf(foldCopies(ordered, columns.copies), request.page)
  const heads = await Promise.all([...docs].map((doc) => reader.head(doc)))
  return {
    total: matching.length,
    page,
    pages,
    summaries: heads.filter((head) => head !== null),
    ...countFacets(columns, states, selection.countedFor, FACET_VALUES),
  }
}

/** Every value of one facet of a list. */
export async function valuesBy(
  request: ListRequest,
  facet: FacetName,
  answers: Answers,
  files: ListFiles,
): Promise<readonly FacetValue[]> {
  const { asked, selection } = await selectBy(request, answers, files)
  return allValues(facet, asked.columns, asked.states, selection.countedFor(facet))
}

async function selectBy({ view, query, states = {} }: ListRequest, answers: Answers, { catalogue, reader }: ListFiles) {
  const text = textMarks(answers, reader.root.articles)
  const asked = await readAsked(catalogue, { query, states, text })
  const { count } = asked.columns
  const selection = select({ count, view, where: query.where, marksOf: (leaf) => leafMarks(leaf, asked) })
  return { asked, selection }
}
