import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSiteWriter } from '../../../src/ingest/bundle/write-site.ts'
import { seedsFolder } from '../seeds-folder.ts'

const LONG_AGO = new Date('2001-02-03T04:05:06Z')

function writtenAt(file: string): Date {
  return statSync(file).mtime
}

describe('createSiteWriter', () => {
  it('makes the folders in between and gives back what it wrote', async () => {
    const site = createSiteWriter(await seedsFolder({}))
    site.write('a/b/index.html', 'é')
    site.write('a/b/data.bin', new Uint8Array([0, 255]))
    expect([...site.read('a/b/index.html')]).toEqual([0xc3, 0xa9])
    expect([...site.read('a/b/data.bin')]).toEqual([0, 255])
    expect(site.count).toBe(2)
  })

  it('says in plain words what cannot be written', async () => {
    const site = createSiteWriter(await seedsFolder({ tags: 'a file where a folder is to be' }))
    const tried = () => site.write('tags/tea/index.html', 'tea')
    expect(tried).toThrow(/^The site cannot be written: E[A-Z]+: .*tags/)
    expect(tried).toThrow(expect.objectContaining({ stack: expect.not.stringContaining('\n') }))
  })

  it('leaves a file alone that holds the same bytes, and writes one anew that differs', async () => {
    const folder = await seedsFolder({ 'same.html': 'same', 'other.html': 'olds', 'longer.html': 'longer' })
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), LONG_AGO, LONG_AGO)
    const site = createSiteWriter(folder)
    for (const name of readdirSync(folder)) site.write(name, 'same')
    expect(writtenAt(join(folder, 'same.html'))).toEqual(LONG_AGO)
    expect(writtenAt(join(folder, 'other.html'))).not.toEqual(LONG_AGO)
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).toBe('same')
  })

  it('leaves the other end of a link as it is', async () => {
    const folder = await seedsFolder({ 'kept.html': 'of the last build' })
    linkSync(join(folder, 'kept.html'), join(folder, 'index.html'))
    createSiteWriter(folder).write('index.html', 'of this build')
    expect(readFileSync(join(folder, 'kept.html'), 'utf8')).toBe('of the last build')
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('of this build')
  })

  it('puts a file where a folder was', async () => {
    const folder = await seedsFolder({})
    mkdirSync(join(folder, 'index.html/deep'), { recursive: true })
    createSiteWriter(folder).write('index.html', 'a page')
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('a page')
  })

  it('removes what was not written, and folders that are empty then, but no repository', async () => {
    const folder = await seedsFolder({ 'old.html': 'old' })
    mkdirSync(join(folder, '.git/objects'), { recursive: true })
    mkdirSync(join(folder, 'articles/gone'), { recursive: true })
    writeFileSync(join(folder, 'articles/gone/index.html'), 'gone')
    const site = createSiteWriter(folder)
    site.write('articles/here/index.html', 'here')
    site.prune()
    expect(readdirSync(folder).sort()).toEqual(['.git', 'articles'])
    expect(readdirSync(join(folder, 'articles'))).toEqual(['here'])
    expect(existsSync(join(folder, '.git/objects'))).toBe(true)
  })
})
