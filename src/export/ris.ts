import type { CslDate, CslItem } from './csl.ts'
import type { CslName } from './names.ts'

/** RIS dates are `YYYY/MM/DD/other`, with empty places for what is not known. */
function risDate(date: CslDate | undefined): string | undefined {
  if (date === undefined) return undefined
  const [year, month, day] = date['date-parts'][0].map((part) => String(part).padStart(2, '0'))
  return `${year}/${month ?? ''}/${day ?? ''}/`
}

function risName(name: CslName): string {
  if ('literal' in name) return name.literal
  return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ')
}

/** One reference in RIS (Research Information Systems, 2001 and the tags of 2011): lines end in CR LF. */
export function toRis(item: CslItem): string {
  const line = (tag: string, value: string | undefined) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`]
  return [
    ...line('TY', item.type === 'webpage' ? 'ELEC' : 'NEWS'),
    ...(item.author ?? []).flatMap((name) => line('AU', risName(name))),
    ...line('TI', item.title),
    ...line('T2', item['container-title']),
    ...line('PY', item.issued?.['date-parts'][0][0]?.toString()),
    ...line('DA', risDate(item.issued)),
    ...line('AB', item.abstract),
    ...line('LA', item.language),
    ...line('UR', item.URL),
    ...line('Y2', risDate(item.accessed)),
    'ER  - ',
    '',
  ].join('\r\n')
}
