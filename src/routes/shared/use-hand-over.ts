import { useState } from 'react'
import type { HandOverProps } from '../../components/HandOver.tsx'
import { saveFile } from '../../hooks/save-file.ts'
import { LINK_LIMIT } from '../../model/hand-over.ts'
import type { QrModules } from '../../model/hand-over-qr.ts'
import type { Records } from '../../model/records.ts'
import { writeStateFile } from '../../model/records-file.ts'
import { packHandOver } from '../../reading/hand-over-link.ts'

export type HandOverNeeds = {
  readonly label: string
  /** What is handed over, as it is at the moment of asking. */
  readonly records: () => Records
  /** The page that the link opens, as an absolute URL without a fragment. */
  readonly address: string
  /** A code as well: for one place or passage, which fits. */
  readonly hasCode: boolean
}

type Made = { readonly link: string; readonly qr: QrModules | null; readonly records: Records }

/** Makes a hand-over link, and its code, when asked. */
export function useHandOver({ label, records, address, hasCode }: HandOverNeeds): HandOverProps {
  const [made, setMade] = useState<Made | null>(null)
  const [message, setMessage] = useState('')

  async function make(): Promise<void> {
    const now = records()
    // An article that was never opened has no place: its address is all there is to hand over.
    const link = now.size === 0 ? address : `${address}#${await packHandOver(now)}`
    const { qrModules } = hasCode ? await import('../../model/hand-over-qr.ts') : { qrModules: () => null }
    setMade({ link, qr: qrModules(link), records: now })
    setMessage('')
  }

  async function copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      setMessage('The link is in the clipboard.')
    } catch {
      setMessage('No clipboard here: copy the link from its field.')
    }
  }

  return {
    label,
    link: made?.link ?? null,
    isLong: made !== null && made.link.length > LINK_LIMIT,
    qr: made?.qr ?? null,
    message,
    onMake: () => void make().catch((cause: unknown) => setMessage(`It could not be made: ${String(cause)}`)),
    onCopy: () => made && void copy(made.link),
    onFile: () =>
      made && saveFile(document, 'offprint-reading-state.json', writeStateFile(made.records), 'application/json'),
  }
}
