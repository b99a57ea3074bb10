import { describe, expect, it } from 'vitest'
import { writeStateFile } from '../../src/model/records-file.ts'
import { syncFolder } from '../../src/reading/state-folder.ts'
import { memoryFolder } from '../../src/reading/state-folder-port.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

const LIBRARY = 'lib'

function open(
  device: string,
  files: Map<string, string>,
): { store: ReadingStore; sync: () => ReturnType<typeof syncFolder> } {
  let time = 1_763_991_345_123
  const store = createReadingStore({ now: () => (time += 1), device })
  return { store, sync: () => syncFolder({ store, folder: memoryFolder(files), library: LIBRARY, device }) }
}

const text = ({ store }: { store: ReadingStore }) => writeStateFile(store.records())

const passage = {
  article: 'a1',
  start: { block: 'b', offset: 0 },
  end: { block: 'b', offset: 5 },
  quote: null,
  fraction: 0.5,
}

describe('syncFolder', () => {
  it('brings two devices together, each by its own file', async () => {
    const files = new Map<string, string>()
    const [desk, phone] = [open('desk', files), open('phone', files)]
    desk.store.save('a1')
    phone.store.save('a2')
    await desk.sync()
    await phone.sync()
    await desk.sync()
    expect(text(desk)).toBe(text(phone))
    expect([...files.keys()]).toEqual(['offprint-lib-desk.json', 'offprint-lib-phone.json'])
    const settled = new Map(files)
    await phone.sync()
    await desk.sync()
    expect(files).toEqual(settled)
  })

  it('reads a conflict copy of its own file, and leaves it', async () => {
    const files = new Map<string, string>()
    const [desk, other] = [open('desk', files), open('desk', new Map())]
    other.store.save('a9')
    const copy = 'offprint-lib-desk (conflicted copy 2026-11-24).json'
    files.set(copy, text(other))
    await desk.sync()
    expect(desk.store.get().articles.get('a9')?.saved).toBe(true)
    expect(files.get(copy)).toBe(text(other))
  })

  it.each([
    ['half written', '{"version":1,"rec'],
    ['of a later version', '{"version":99,"records":{}}'],
    ['with a record that is none', '{"version":1,"records":{"saved:a1":{"value":"perhaps","at":"x"}}}'],
    ['something else', 'Dear diary'],
  ])('never overwrites its own file when that is %s', async (_, found) => {
    const files = new Map([['offprint-lib-desk.json', found]])
    const desk = open('desk', files)
    desk.store.save('a1')
    const report = await desk.sync()
    expect(files.get('offprint-lib-desk.json')).toBe(found)
    expect(report.unreadable).toEqual(['offprint-lib-desk.json'])
    const fresh = open('phone', files)
    await fresh.sync()
    expect(fresh.store.get().articles.get('a1')?.saved).toBe(true)
  })

  it('leaves alone what belongs to other libraries and other software', async () => {
    const theirs = open('desk', new Map())
    theirs.store.save('a7')
    const files = new Map([
      ['offprint-other-desk.json', text(theirs)],
      ['todo.json', text(theirs)],
    ])
    const desk = open('desk', files)
    await desk.sync()
    expect(desk.store.records().size).toBe(0)
    expect(files.get('todo.json')).toBe(text(theirs))
  })

  it('keeps both texts of a note that was written on two devices at a time', async () => {
    const files = new Map<string, string>()
    const [desk, phone] = [open('desk', files), open('phone', files)]
    desk.store.highlight('h', passage, 'green')
    await desk.sync()
    await phone.sync()
    desk.store.writeNote('a1', 'h', 'from the desk')
    phone.store.writeNote('a1', 'h', 'from the phone')
    await desk.sync()
    await phone.sync()
    await desk.sync()
    for (const { store } of [desk, phone]) {
      const mark = store.get().highlights.get('a1')?.[0]
      expect([mark?.note, ...(mark?.versions ?? [])].toSorted()).toEqual(['from the desk', 'from the phone'])
    }
  })
})
