import { describe, expect, it } from 'vitest'
import { memoryFolder } from '../../src/reading/state-folder-port.ts'
import { runFolder, WRITE_AFTER } from '../../src/reading/state-folder-run.ts'
import { createReadingStore } from '../../src/reading/store.ts'

function start(files: Map<string, string> | null) {
  const due: { run: () => void; milliseconds: number }[] = []
  let back = () => {}
  const store = createReadingStore({ now: () => 1_763_991_345_123, device: 'desk' })
  const run = runFolder({
    store,
    library: 'lib',
    device: 'desk',
    open: async () => files && memoryFolder(files),
    onReturn: (listener) => {
      back = listener
      return () => {
        back = () => {}
      }
    },
    wait: (task, milliseconds) => {
      const entry = { run: task, milliseconds }
      due.push(entry)
      return () => void due.splice(due.indexOf(entry), 1)
    },
  })
  return { due, store, run, comeBack: () => back() }
}

describe('runFolder', () => {
  it('writes once for many changes, some seconds later', async () => {
    const files = new Map<string, string>()
    const { due, store, run } = start(files)
    store.save('a1')
    store.save('a2')
    expect(due.map(({ milliseconds }) => milliseconds)).toEqual([WRITE_AFTER])
    expect(files.size).toBe(0)
    due.shift()?.run()
    await run.sync()
    expect(files.get('offprint-lib-desk.json')).toContain('saved:a2')
  })

  it('reads when the reader comes back', async () => {
    const files = new Map<string, string>()
    const { store, run, comeBack } = start(files)
    const other = createReadingStore({ now: () => 1_763_991_345_123, device: 'phone' })
    other.save('a3')
    files.set('offprint-lib-phone.json', JSON.stringify({ version: 1, records: Object.fromEntries(other.records()) }))
    comeBack()
    await run.sync()
    expect(store.get().articles.get('a3')?.saved).toBe(true)
  })

  it('is null where no folder may be used, and hears nothing once stopped', async () => {
    const { due, store, run } = start(null)
    expect(await run.sync()).toBeNull()
    store.save('a1')
    run.stop()
    store.save('a2')
    expect(due).toEqual([])
  })
})
