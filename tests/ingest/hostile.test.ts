import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { type Mutant, mutants } from './mutations.ts'
import { seedsFolder } from './seeds-folder.ts'

/** `OFFPRINT_MUTATIONS=100000` is the size for a night. */
const MUTATIONS = Number(process.env.OFFPRINT_MUTATIONS ?? 200)
const AT_A_TIME = 200
const NIGHT = 86_400_000
/** `OFFPRINT_LARGE=1` tries the bounds at full size, with a file of 100 MB. */
const LARGE = process.env.OFFPRINT_LARGE === '1'

const PROSE = 'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago.'
const page = (body: string): string => `<html><body>${`<p>${PROSE}</p>`.repeat(4)}${body}</body></html>`
/** Each differs, since parsers keep no more than three alike (WHATWG HTML, 13.2.4.3). */
const formats = (count: number): string => Array.from({ length: count }, (_, index) => `<b a=${index}>`).join('')

async function accountFor(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await seedsFolder(files)
  const result = await ingest({ folder, ledger: EMPTY_LEDGER })
  const articles = new Set(result.articles.map(({ seed }) => seed))
  const assets = new Set(result.assets.map(({ path }) => path))
  const problems = new Set(result.problems.map(({ seed }) => seed))
  const lost = Object.keys(files).filter((path) => !articles.has(path) && !assets.has(path) && !problems.has(path))
  const twice = Object.keys(files).filter((path) => articles.has(path) && assets.has(path))
  return { ...result, lost, twice }
}

describe('ingest of hostile seeds', () => {
  const many = LARGE ? 1_000_000 : 10_000
  const deep = LARGE ? 100_000 : 3000
  it.each([
    ['elements within elements', 'a.html', page('<div>'.repeat(deep)), 'nested'],
    ['templates within templates', 'a.html', page('<template>'.repeat(deep)), 'nested'],
    ['a crowd of attributes', 'a.html', page(`<p ${'a=b c '.repeat(many / 2)}>`), 'attributes'],
    ['formatting that multiplies', 'a.html', page(`<p>${formats(500)}${'<p>x'.repeat(1000)}`), 'elements'],
    ['elements within elements in Markdown', 'a.md', `${PROSE}\n\n${'<div>'.repeat(deep)}`, 'nested'],
    [
      'more bytes than are read',
      'a.txt',
      PROSE.repeat(Math.ceil((LARGE ? 100_000_000 : 8_100_000) / PROSE.length)),
      'MB',
    ],
    ['parts within parts', 'a.mht', `Content-Type: multipart/x; boundary=b\n\n--b\n`.repeat(deep), 'no page'],
  ])(
    'states a problem for %s',
    async (_what, path, text, message) => {
      const { articles, problems } = await accountFor({ [path]: text, 'sound.md': `# Sound\n\n${PROSE}` })
      expect(articles.map(({ seed }) => seed)).toEqual(['sound.md'])
      expect(problems).toMatchObject([{ seed: path, message: expect.stringContaining(message) }])
    },
    LARGE ? NIGHT : undefined,
  )

  it.each([
    ['a line of small letters', 'a.txt', 'a'],
    ['a line of capitals', 'a.txt', 'A'],
    ['a line of digits', 'a.txt', '1'],
    ['a line of addresses', 'a.txt', 'a@'],
    ['a line of hyphens', 'a.txt', 'a-'],
    ['a line of brackets', 'a.txt', '(a'],
    ['a book without spaces', 'a.txt', '委員会は月曜日に集まり'],
    ['a paragraph of addresses', 'a.html', 'a@'],
    ['a paragraph of capitals', 'a.html', 'A'],
  ])('reads %s, however long', async (_what, path, run) => {
    const long = run.repeat(LARGE ? 1_000_000 : 200_000 / run.length)
    const text = path === 'a.txt' ? `The closed harbour\n\n${`${PROSE}\n\n`.repeat(4)}${long}` : page(`<p>${long}`)
    const { articles } = await accountFor({ [path]: text })
    expect(articles.map(({ seed }) => seed)).toEqual([path])
  })

  it('is not multiplied by aliases in a front matter', async () => {
    const rows = 'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
    const { articles } = await accountFor({ 'a.md': `---\na: &a [x, x]\n${rows.join('\n')}\ntags: *i\n---\n${PROSE}` })
    expect(articles[0]?.tags.length).toBeLessThan(1000)
  })

  it.skipIf(process.platform === 'win32')('states a problem for what is no file, and reads odd names', async () => {
    const folder = await seedsFolder({ 'a\nname.md': `# A\n\n${PROSE}`, ' .md': `# B\n\n${PROSE}` })
    const server = createServer().listen(join(folder, 'socket.txt'))
    onTestFinished(() => void server.close())
    await new Promise((done) => server.once('listening', done))
    const { articles, problems } = await ingest({ folder, ledger: EMPTY_LEDGER })
    expect(articles.map(({ seed }) => seed)).toEqual([' .md', 'a\nname.md'])
    expect(problems.map(({ seed, message }) => [seed, message])).toEqual([['socket.txt', 'This is no file']])
  })
})

/** Every seed of the golden folders that is not large. */
function originals(): Mutant[] {
  const root = join(import.meta.dirname, '../fixtures/seeds')
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /[\\/]seeds\b/.test(entry.parentPath) && entry.parentPath !== root,
  )
  return files
    .map(({ name, parentPath }) => ({
      ending: extname(name).toLowerCase(),
      bytes: readFileSync(join(parentPath, name)),
    }))
    .filter(({ ending, bytes }) => /\.(?:txt|md|html|mhtml|mht)$/.test(ending) && bytes.length < 50_000)
}

describe('ingest of damaged seeds', () => {
  it(
    `makes of each of ${MUTATIONS} an article or a problem, and is broken by none`,
    async () => {
      const mutant = mutants(originals())
      for (let done = 0; done < MUTATIONS; done += AT_A_TIME) {
        const some = fc.sample(mutant, { numRuns: Math.min(AT_A_TIME, MUTATIONS - done), seed: done })
        const files = Object.fromEntries(some.map(({ ending, bytes }, index) => [`${done + index}${ending}`, bytes]))
        const { lost, twice, problems } = await accountFor(files)
        expect({ lost, twice }).toEqual({ lost: [], twice: [] })
        expect(problems.filter(({ message }) => /taken apart/.test(message))).toEqual([])
      }
    },
    MUTATIONS > AT_A_TIME ? NIGHT : undefined,
  )
})
