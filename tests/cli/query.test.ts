import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerQueries, createFolderReader, linesOf, printResults } from '../../src/cli/answer-queries.ts'
import { createEngine } from '../../src/search/engine.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { libraryInMemory } from '../search/library-in-memory.ts'

const library = libraryInMemory([
  { id: 'a', slug: 'alpha', title: 'Alpha', text: ['The war ended.'] },
  { id: 'b', slug: 'beta', title: 'Beta', text: ['A war began.'] },
])

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-query-'))
  for (const [path, bytes] of library.files) {
    await mkdir(dirname(join(folder, 'dist', path)), { recursive: true })
    await writeFile(join(folder, 'dist', path), bytes)
  }
})

afterAll(() => rm(folder, { recursive: true }))

function run(...args: string[]) {
  const script = join(import.meta.dirname, '../../src/cli/query.ts')
  return promisify(execFile)(process.execPath, ['--import', 'jiti/register', script, ...args])
}

describe('the query command', () => {
  it('writes one entry a line of input, in order', async () => {
    await writeFile(join(folder, 'queries'), 'war\r\n\nzebra\n"war ended"\nfoo:bar (\n')
    await run(
      '--site',
      join(folder, 'dist'),
      '--queries',
      join(folder, 'queries'),
      '--out',
      join(folder, 'out.json'),
      '--limit',
      '1',
    )
    const text = await readFile(join(folder, 'out.json'), 'utf8')
    const score = expect.any(Number)
    expect(JSON.parse(text)).toEqual([
      { query: 'war', total: 2, hits: [{ seed: 'a.txt', slug: 'alpha', score }] },
      { query: '', total: 0, hits: [] },
      { query: 'zebra', total: 0, hits: [] },
      { query: '"war ended"', total: 1, hits: [{ seed: 'a.txt', slug: 'alpha', score }] },
      { query: 'foo:bar (', total: 0, hits: [] },
    ])
    expect(text.trimEnd().split('\n')).toHaveLength(7)
  })

  it.each([
    ['a missing argument', ['--site', 'dist'], 2, 'Missing --queries FILE\n\nUsage: npm run query'],
    ['an option that it has not', ['--sites', 'dist'], 2, 'Usage: npm run query'],
    [
      'a limit that is no number',
      ['--site', 'a', '--queries', 'b', '--out', 'c', '--limit', 'ten'],
      2,
      '--limit takes a whole number',
    ],
    [
      'a folder that holds no site',
      ['--site', 'no-such-folder', '--queries', 'b', '--out', 'c'],
      1,
      'There is no site in no-such-folder',
    ],
  ])('fails with a word on %s', async (_name, args, code, message) => {
    await expect(run(...args)).rejects.toMatchObject({ code, stderr: expect.stringContaining(message) })
  })
})

describe('createFolderReader', () => {
  it('reads nothing outside of its folder', async () => {
    const read = createFolderReader(join(folder, 'dist'))
    await expect(read('../queries')).rejects.toThrow('leads out')
    expect(await read('data/seeds.json')).toHaveProperty('length')
  })
})

describe('linesOf', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['\uFEFFa\r\nb', ['a', 'b']],
  ])('of %j are %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })
})

describe('printResults', () => {
  it('prints JSON whatever there is', async () => {
    const results = await answerQueries(['war'], {
      searcher: createSearcher(createEngine(library)),
      seeds: {},
      limit: 20,
    })
    expect(JSON.parse(printResults(results))).toEqual(results)
    expect(JSON.parse(printResults([]))).toEqual([])
  })
})
