import { link, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeLedger } from '../../../src/ingest/bundle/ledger-file.ts'
import { EMPTY_LEDGER, LEDGER_FILE } from '../../../src/ingest/ledger.ts'
import { textOf } from '../ledger-text.ts'

const OTHER = { ...EMPTY_LEDGER, library: 'l2' }

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-ledger-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('writeLedger', () => {
  it('writes the ledger, and nothing beside it', async () => {
    const folder = await emptyFolder()
    expect(await writeLedger(folder, OTHER)).toBeNull()
    expect(await readdir(folder)).toEqual([LEDGER_FILE])
    expect(await readFile(join(folder, LEDGER_FILE), 'utf8')).toBe(textOf(OTHER))
  })

  it('puts a whole ledger in the former one’s place, which no moment of the writing has in part', async () => {
    const folder = await emptyFolder()
    await writeLedger(folder, EMPTY_LEDGER)
    const held = join(folder, 'held')
    await link(join(folder, LEDGER_FILE), held) // the former file itself: it would show what is written into it
    await writeLedger(folder, OTHER)
    expect(await readFile(held, 'utf8')).toBe(textOf(EMPTY_LEDGER))
    expect(await readFile(join(folder, LEDGER_FILE), 'utf8')).toBe(textOf(OTHER))
  })

  it('follows a link to where the keeper has the ledger', async () => {
    const folder = await emptyFolder()
    const elsewhere = await emptyFolder()
    await writeFile(join(elsewhere, 'mine.json'), '')
    await symlink(join(elsewhere, 'mine.json'), join(folder, LEDGER_FILE))
    await writeLedger(folder, OTHER)
    expect((await lstat(join(folder, LEDGER_FILE))).isSymbolicLink()).toBe(true)
    expect(await readFile(join(elsewhere, 'mine.json'), 'utf8')).toBe(textOf(OTHER))
  })

  it('states a problem where it cannot be written, and leaves nothing behind', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, LEDGER_FILE, 'within'), { recursive: true })
    expect(await writeLedger(folder, OTHER)).toMatchObject({ seed: LEDGER_FILE })
    expect(await readdir(folder)).toEqual([LEDGER_FILE])
  })
})
