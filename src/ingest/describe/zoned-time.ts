/** Offsets from UTC in minutes of the zones that pages print. Those that mean several zones are absent. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  hst: -600,
}
const TIME =
  /^(?:[\s,.|•·/–—-]|\bat\b|\bum\b|\bom\b|\bkl\b)*(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*\(?([a-z]{1,4})(?![a-z])/iu

/**
 * The instant in ISO 8601 when a time with a zone follows a date, else null: without a zone a time would
 * have to be guessed.
 * @param date year, month and day in ISO 8601
 * @param after what stands behind it
 */
export function instantOf(date: string, after: string): { readonly instant: string; readonly length: number } | null {
  const match = TIME.exec(after)
  const offset = ZONES[match?.[5]?.toLowerCase() ?? '']
  if (!match || offset === undefined) return null
  const half = match[4]?.toLowerCase()
  const told = Number(match[1])
  if (half !== undefined && (told < 1 || told > 12)) return null
  const hour = half === undefined ? told : (told % 12) + (half === 'p' ? 12 : 0)
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
  return { instant: `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`, length: match[0].length }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
