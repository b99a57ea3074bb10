import { useEffect, useState } from 'react'
import type { KeepStateProps } from '../../components/KeepState.tsx'
import { saveFile } from '../../hooks/save-file.ts'
import { readStateFile, writeStateFile } from '../../model/records-file.ts'
import { evictsUnvisited } from '../../reading/eviction.ts'
import type { StorageStatus, StorageTrouble } from '../../reading/storage-status.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'

const TROUBLES: { readonly [trouble in StorageTrouble]: string } = {
  denied: 'This browser does not let the site keep anything: what you do is not kept once the page is closed.',
  full: 'The browser’s storage is full: what you do now is not kept once the page is closed.',
  newer: 'A newer Offprint wrote what is kept here. It is left alone, and what you do now may not be kept.',
}

const whole = (status: StorageStatus) => status

/** How the reader's state is kept, and its ways out of this browser and in, by the one merge. */
export function useKeepState(): KeepStateProps {
  const { reading, persistence } = useServices()
  const { trouble, aside } = useReading(persistence, whole)
  const [message, setMessage] = useState('')
  const evicts = useEvicts()

  async function take(file: File): Promise<void> {
    const found = readStateFile(await file.text())
    if (found.kind === 'newer') return setMessage('A newer Offprint wrote this file. Nothing came in.')
    if (found.kind === 'unreadable') return setMessage(`Nothing came in: ${found.reason}`)
    const before = reading.records()
    reading.mergeIn(found.records)
    const news = [...reading.records()].filter(([key, { at }]) => before.get(key)?.at !== at).length
    const refused = found.rejected.length
    setMessage(
      `${news} of ${found.records.size} records were new or newer.${refused ? ` ${refused} could not be read.` : ''}`,
    )
  }

  return {
    trouble: trouble && TROUBLES[trouble],
    aside,
    message,
    onExport: () => {
      saveFile(document, 'offprint-reading-state.json', writeStateFile(reading.records()), 'application/json')
      setMessage('The file holds everything you have read, saved and marked here.')
    },
    onImport: (file) => void take(file).catch((cause: unknown) => setMessage(`Nothing came in: ${String(cause)}`)),
    onAside: (key) => {
      const found = aside.find((candidate) => candidate.key === key)
      if (found) saveFile(document, `${key.replace(/[^\w-]+/g, '-')}.txt`, found.text, 'text/plain')
    },
    onRemoveAside: (key) => void persistence.removeAside(key),
    evicts,
    onErase: () => void persistence.erase().then(() => setMessage('Nothing is kept on this device any more.')),
  }
}

function useEvicts(): boolean {
  const [evicts, setEvicts] = useState(false)
  useEffect(() => {
    const isInstalled = matchMedia('(display-mode: standalone)').matches
    const persisted = navigator.storage?.persisted() ?? Promise.resolve(false)
    void persisted.then((isPersistent) => setEvicts(evictsUnvisited(navigator.vendor, isInstalled, isPersistent)))
  }, [])
  return evicts
}
