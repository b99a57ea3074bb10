import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { bringingWords, TakeIn } from '../../components/TakeIn.tsx'
import { bringing, onlyPassage, onlyPlace, placeFragment } from '../../model/hand-over.ts'
import { passageFragment } from '../../model/passage-link.ts'
import type { Records } from '../../model/records.ts'
import { unpackHandOver } from '../../reading/hand-over-link.ts'
import { useServices } from '../../services.tsx'

const NOTHING_NEW = 'This link brings nothing that is not here already.'

/** Reads the hand-over link that was opened, says what it brings, and merges it when told to. */
export function TakeInPanel({ fragment, onDone }: { readonly fragment: string; readonly onDone: () => void }) {
  const { reading } = useServices()
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  const [records, setRecords] = useState<Records | null>(null)
  const [message, setMessage] = useState('')

  useEffect(() => {
    let isCurrent = true
    void unpackHandOver(fragment).then((found) => {
      if (!isCurrent) return
      if (found.kind === 'newer') setMessage('A newer Offprint made this link. Nothing came in.')
      else if (found.kind === 'unreadable') setMessage(`Nothing came in. ${found.reason}`)
      else {
        const refused = found.rejected.length
        setRecords(found.records)
        if (refused > 0) setMessage(`${refused} of its records cannot be read.`)
        else if (bringingWords(bringing(reading.records(), found.records)) === '') setMessage(NOTHING_NEW)
      }
    })
    return () => {
      isCurrent = false
    }
  }, [fragment, reading])

  /** The link leaves the address: reloading or sharing it must not ask again. */
  const leave = (to: string) => {
    if (hash === fragment) navigate({ pathname, search, hash: to }, { replace: true, state })
  }
  const place = records && onlyPlace(records)
  const passage = records && onlyPassage(records)
  const target = place ? placeFragment(place) : passage && passageFragment(passage)
  const close = () => {
    leave('')
    onDone()
  }
  return (
    <TakeIn
      brings={records && bringing(reading.records(), records)}
      message={message}
      onClose={close}
      onMerge={() => {
        if (!records) return
        reading.mergeIn(records)
        const isHere = target !== null && pathname.includes('/articles/')
        leave(isHere ? target : '')
        if (isHere) onDone()
        else setMessage('It is merged into what was here.')
      }}
    />
  )
}
