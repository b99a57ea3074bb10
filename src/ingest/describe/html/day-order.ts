import { type DateOrder, orderOf } from '../published.ts'

/** Whether a text has a day in figures, whose order matters. */
export function hasFigures(text: string): boolean {
  return /\d[./-]\d\d?[./-]\d/u.test(text)
}

/** Countries' domains that are used as if they were nobody's. */
const NOBODYS = new Set(['io', 'co', 'tv', 'me', 'ai', 'fm', 'ly', 'to', 'cc', 'ws', 'la', 'eu'])

/**
 * How a page writes days in figures: as one of its dates shows that can be read only one way; else as people
 * do in the language and country that it declares (CLDR, by way of Intl); null when it declares nothing.
 * @param dates lines of the page that bear dates
 * @param lang BCP 47; a bare `en` is American unless the host is in another country
 */
export function dayOrder(dates: readonly string[], lang: string | null, host: string | null): DateOrder | null {
  const shown = orderOf(dates)
  if (shown !== null) return shown
  const domain = /\.([a-z]{2})$/u.exec(host ?? '')?.[1]
  const country = domain === undefined || NOBODYS.has(domain) ? null : domain === 'uk' ? 'GB' : domain.toUpperCase()
  if (lang === null) return country === null ? null : orderIn(`und-${country}`)
  return orderIn(/^\p{L}{2,3}$/u.test(lang) && country !== null ? `${lang}-${country}` : lang)
}

/** Made once for a locale: Intl takes milliseconds to set up each format, and a library has one language or two. */
const KNOWN = new Map<string, DateOrder | null>()

function orderIn(tag: string): DateOrder | null {
  const known = KNOWN.get(tag)
  if (known !== undefined) return known
  const order = askIntl(tag)
  KNOWN.set(tag, order)
  return order
}

function askIntl(tag: string): DateOrder | null {
  try {
    const { language, region } = new Intl.Locale(tag).maximize()
    const locale = `${language}-${region}`
    // What Intl does not know it would answer as this machine's owner writes.
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return null
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC', calendar: 'gregory' })
    const order = format.formatToParts(0).map(({ type }) => type)
    const [day, month, year] = [order.indexOf('day'), order.indexOf('month'), order.indexOf('year')]
    return year < day ? null : day < month ? 'day first' : 'month first'
  } catch {
    return null
  }
}
