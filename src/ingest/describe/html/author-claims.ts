import { parseAuthors } from '../authors.ts'
import { foldedText } from '../fold.ts'
import { findDate } from '../published.ts'
import { hostLabel } from './source.ts'
import type { VisibleByline } from './visible-authors.ts'

/** What the publication is called, so that its name is not taken for a person's. */
export type Outlet = {
  readonly source: string | null
  readonly outlets: readonly string[]
  readonly host: string | null
  /** The lines that say whose the page is. */
  readonly copyright: readonly string[]
}

/** Names of a newsroom rather than of those who wrote. */
const NEWSROOM = /\b(?:staff|editors?|team|desk|newsroom|redaktion|redaction|redacción)\b/iu

/**
 * The authors, from what the page states, the most trusted first, and from what it shows. The publication's
 * own name, which templates put where no author is known, gives way to a name that the page shows, and is no
 * author by itself. What the page shows also wins when it names the stated ones and more: templates often
 * have room for one.
 */
export function settleAuthors(
  stated: readonly (readonly string[])[],
  shown: VisibleByline | null,
  outlet: Outlet,
): VisibleByline | null {
  const claims = stated.flatMap((texts) => {
    const known = new Set<string>()
    const spoken = texts.filter((text) => {
      const before = known.size
      if (!/^(?:https?:|\/|@|www\.)/iu.test(text)) for (const name of parseAuthors(text)) known.add(name)
      return known.size > before
    })
    const names = withoutOutlet([...known], outlet)
    return names.length === 0 ? [] : [{ printed: withoutDate(spoken.join(', '), names), names }]
  })
  const visible = shown && {
    printed: withoutDate(shown.printed, shown.names),
    names: withoutOutlet(shown.names, outlet),
  }
  const all = [...claims, ...(visible && visible.names.length > 0 ? [visible] : [])]
  const chosen = all.find(({ names }) => !names.every((name) => isWeak(name, outlet))) ?? all[0]
  if (!chosen) return null
  if (visible && visible !== chosen && (isFuller(visible.names, chosen.names) || isPeopleOf(visible, chosen.names)))
    return visible
  return chosen.names.every((name) => isOwnName(name, outlet)) ? null : chosen
}

/** A byline with the date on its line ends with the last name. */
function withoutDate(printed: string, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return findDate(printed) === null ? printed : printed.slice(0, printed.lastIndexOf(last) + last.length)
}

/** Whether a byline names people and, behind them, those that are stated: "By A. Writer, Some Agency". */
function isPeopleOf(shown: VisibleByline, stated: readonly string[]): boolean {
  const printed = foldedText(shown.printed)
  return stated.every((name) => !shown.names.includes(name) && printed.includes(foldedText(name)))
}

/** Whether names are the others and more people; one more word may be a place. */
function isFuller(names: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.map(foldedText))
  const more = names.filter((name) => !known.has(foldedText(name)))
  return more.length > 0 && names.length === known.size + more.length && more.every((name) => name.includes(' '))
}

/** Beside people the publication is the place they write for. */
function withoutOutlet(names: readonly string[], outlet: Outlet): string[] {
  const people = names.filter((name) => !isOwnName(name, outlet) && !isLikeOutlet(name, outlet))
  return people.length > 0 ? people : [...names]
}

function isWeak(name: string, outlet: Outlet): boolean {
  if (isOwnName(name, outlet) || isLikeOutlet(name, outlet) || NEWSROOM.test(name)) return true
  return outlet.copyright.some((line) => foldedText(line).includes(foldedText(name)))
}

function isOwnName(name: string, { source, outlets }: Outlet): boolean {
  const own = foldedText(name)
  return [source ?? '', ...outlets]
    .map(foldedText)
    .some((outlet) => outlet === own || (own.length >= 6 && outlet.startsWith(own)))
}

/** "Business Insider" of Business Insider Deutschland, "Sputnik International" at sputniknews.com. */
function isLikeOutlet(name: string, { source, outlets, host }: Outlet): boolean {
  const own = foldedText(name)
  for (const outlet of [source ?? '', ...outlets].map(foldedText)) {
    if (own.length >= 6 && outlet.startsWith(own)) return true
    if (outlet.length >= 3 && own.startsWith(outlet)) return true
  }
  const first = foldedText(name.split(/\s+/u)[0] ?? '')
  return first.length >= 5 && hostLabel(host).startsWith(first)
}

/** "Lee, Ann", as library catalogues write, as people read it. */
export function uncatalogued(name: string): string {
  const [, last, first] = /^((?:(?:van|von|de|der|di|da)\s)*[^\s,]+),\s+([^,]+)$/u.exec(name) ?? []
  return last === undefined ? name : `${first} ${last}`
}
