import { type FolderReport, syncFolder } from './state-folder.ts'
import type { StateFolder } from './state-folder-port.ts'
import type { ReadingStore } from './store.ts'

/** Milliseconds between a change and its writing: a sync tool should not carry every scroll. */
export const WRITE_AFTER = 5000

export type FolderRunNeeds = {
  readonly store: ReadingStore
  readonly library: string
  readonly device: string
  /** Null while there is no folder, or it may not be used. */
  readonly open: () => Promise<StateFolder | null>
  /** Hears that the reader has come back to this tab. Returns the undo. */
  readonly onReturn: (listener: () => void) => () => void
  /** As `setTimeout`; returns the undo. */
  readonly wait: (run: () => void, milliseconds: number) => () => void
}

export type FolderRun = {
  /** Reads and writes now, after what is under way. Null where no folder may be used. Rejects as the folder does. */
  sync(): Promise<FolderReport | null>
  stop(): void
}

/**
 * Keeps the store and a folder in step: at the start, on return to the tab, and some seconds after a
 * change. A sync that fails is tried again with the next of these; what is here stays here meanwhile.
 */
export function runFolder({ store, library, device, open, onReturn, wait }: FolderRunNeeds): FolderRun {
  let work: Promise<unknown> = Promise.resolve()
  let cancel: (() => void) | null = null

  function sync(): Promise<FolderReport | null> {
    const next = work.then(async () => {
      const folder = await open()
      return folder && syncFolder({ store, folder, library, device })
    })
    work = next.catch(() => null)
    return next
  }
  const attempt = () => void sync().catch(() => null)

  const stops = [
    onReturn(attempt),
    store.onChange(() => {
      cancel ??= wait(() => {
        cancel = null
        attempt()
      }, WRITE_AFTER)
    }),
  ]
  return {
    sync,
    stop() {
      cancel?.()
      for (const stop of stops) stop()
    },
  }
}
