import type { Root } from 'hast'
import { attribute, findAll } from '../../clean/html/tree.ts'
import { savedFrom } from '../../read/page-address.ts'
import { parseDate } from '../published.ts'
import type { Metas } from './metas.ts'

/**
 * The address a page says it was published at: its canonical link, OpenGraph's, or the note of the tool that
 * saved it. The home page is nobody's address, though broken templates say so: a longer one is believed first.
 */
export function findAddress(tree: Root, metas: Metas): string | null {
  const links = findAll(
    tree,
    (element) => element.tagName === 'link' && /\bcanonical\b/iu.test(attribute(element, 'rel')),
  )
  const saved = savedFrom(tree) ?? []
  const stated = [...links.map((link) => attribute(link, 'href')), ...metas.stated([/^og:url$/u])].concat(saved)
  const base = stated.find((address) => /^https?:/iu.test(address))
  const addresses = stated.flatMap((address) => {
    if (!URL.canParse(address, base)) return []
    const url = new URL(address, base)
    return /^https?:$/u.test(url.protocol) ? [url] : []
  })
  return (addresses.find(({ pathname }) => pathname.length > 1) ?? addresses[0])?.href ?? null
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** The day in an address: `/2019/11/18/`, `/2019/nov/18/`, `/2019-11-18-`, `/20191118/`. */
export function dayInAddress(address: string | null): string | null {
  const match = /[/-]((?:19|20)\d\d)(?:[/-](\d\d?|[a-z]{3})[/-](\d\d?)|(\d\d)(\d\d))(?=[/._-]|$)/u.exec(address ?? '')
  if (!match) return null
  const [, year, named = '', day, month, dayToo] = match
  const number = /[a-z]/u.test(named) ? MONTHS.indexOf(named) / 3 + 1 : Number(month ?? named)
  return parseDate(`${year}-${number}-${day ?? dayToo}`)
}
