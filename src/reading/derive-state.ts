import { deriveHighlights } from '../model/highlight.ts'
import { deriveDays } from '../model/reading-days.ts'
import { deriveArticleState, derivePreferences, type ReadingState } from '../model/reading-state.ts'
import type { Group, Records } from '../model/records.ts'
import { deriveViews } from '../model/views.ts'

/**
 * The next state: what did not change keeps its identity, so that views can compare by reference.
 *
 * @param changed the groups in which a record changed
 * @param marked the articles of which a highlight or a note did
 */
export function deriveState(
  state: ReadingState,
  groups: ReadonlyMap<Group, Records>,
  changed: ReadonlySet<Group>,
  marked: ReadonlySet<string>,
): ReadingState {
  const articles = new Map(state.articles)
  const highlights = new Map(state.highlights)
  let { preferences, days, views } = state
  let touched = false
  for (const name of changed) {
    const records = groups.get(name) ?? new Map()
    if (name === 'preferences') preferences = derivePreferences(records)
    else if (name === 'days') days = deriveDays(records)
    else if (name === 'other') views = deriveViews(records)
    else {
      const article = name.slice('article:'.length)
      articles.set(article, deriveArticleState(records, article))
      touched = true
    }
  }
  for (const article of marked) {
    const found = deriveHighlights(groups.get(`article:${article}`) ?? new Map())
    if (found.length > 0) highlights.set(article, found)
    else highlights.delete(article)
  }
  return {
    articles: touched ? articles : state.articles,
    highlights: marked.size > 0 ? highlights : state.highlights,
    preferences,
    days,
    views,
  }
}
