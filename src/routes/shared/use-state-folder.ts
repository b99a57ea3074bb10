import { useEffect, useRef, useState } from 'react'
import type { StateFolderProps } from '../../components/StateFolder.tsx'
import { localStorageOf } from '../../reading/local-storage.ts'
import { canChooseFolder, chooseFolder, forgetFolder, rememberedFolder } from '../../reading/state-folder-handle.ts'
import type { FolderRun } from '../../reading/state-folder-run.ts'
import { startFolder } from '../../reading/state-folder-start.ts'
import { folderKey, keepsInFolder } from '../../reading/storage-keys.ts'
import { useServices } from '../../services.tsx'

/** The folder that the reader's sync tool carries: choosing it, merging with it, leaving it. */
export function useStateFolder(): StateFolderProps {
  const { reading, about } = useServices()
  const { library } = about
  const [isPossible, setIsPossible] = useState(false)
  const [isChosen, setIsChosen] = useState(false)
  const [message, setMessage] = useState('')
  const run = useRef<FolderRun | null>(null)

  useEffect(() => {
    setIsPossible(canChooseFolder(window))
    setIsChosen(keepsInFolder(localStorageOf(window), library))
  }, [library])

  /** Within a press, so that the browser may ask for what a new visit has to allow again. */
  async function sync(): Promise<void> {
    if ((await rememberedFolder(library, true)) === null) {
      return setMessage('The browser was not allowed to use the folder. Nothing was read or written.')
    }
    run.current ??= startFolder({ store: reading, library, storage: localStorageOf(window), document })
    const report = await run.current?.sync()
    if (!report) return setMessage('This browser keeps nothing for this site, so it has no file of its own.')
    const left =
      report.unreadable.length > 0 ? ` Left alone, for they cannot be read: ${report.unreadable.join(', ')}.` : ''
    setMessage(`Merged with the folder; this device writes ${report.own}.${left}`)
  }

  async function choose(): Promise<void> {
    if (!(await chooseFolder(window, library))) return
    localStorageOf(window).write(folderKey(library), '1')
    setIsChosen(true)
    await sync()
  }

  async function stop(): Promise<void> {
    run.current?.stop()
    run.current = null
    localStorageOf(window).remove(folderKey(library))
    await forgetFolder(library)
    setIsChosen(false)
    setMessage('The folder is left as it is, and used no more.')
  }

  const report = (work: Promise<void>) =>
    void work.catch((cause: unknown) => setMessage(`The folder could not be used: ${String(cause)}`))
  return {
    isPossible,
    isChosen,
    message,
    onChoose: () => report(choose()),
    onSync: () => report(sync()),
    onStop: () => report(stop()),
  }
}
