import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEDGER, parseLedger } from '../../src/ingest/ledger.ts'
import { articleText } from '../../src/model/article.ts'
import { ingestWhole } from './ingest-whole.ts'
import { textOf } from './ledger-text.ts'
import { seedsFolder } from './seeds-folder.ts'

const REAL_SEEDS = join(import.meta.dirname, '../../seeds')
const REAL_SEED = '000_ddbf33e7e5bbaf55.txt'
const PROSE = 'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago.'

async function ingestFolder(folder: string) {
  return ingestWhole({ folder, ledger: EMPTY_LEDGER })
}

async function ingestRealSeed() {
  const { articles } = await ingestFolder(REAL_SEEDS)
  const article = articles.find(({ seed }) => seed === REAL_SEED)
  if (!article) throw new Error('the real seed made no article')
  return article
}

describe('ingest of the real seed', () => {
  it('reads title, authors, source, section, date and language', async () => {
    expect(await ingestRealSeed()).toMatchObject({
      title: 'Trump, Putin agree to partial ceasefire in Ukraine, but plan needs Kiev sign off',
      authors: ['Michael Birnbaum', 'Cat Zakrzewski', 'Mary Ilyushina'],
      source: 'The Washington Post',
      section: 'World Review',
      published: '2025-03-19',
      lang: 'en',
      dir: 'ltr',
    })
  })

  it('keeps the thirty paragraphs of the body and nothing else', async () => {
    const { blocks } = await ingestRealSeed()
    expect(blocks).toHaveLength(30)
    expect(new Set(blocks.map((block) => block.kind))).toEqual(new Set(['paragraph']))
    expect(blocks[0]?.text).toMatch(/^Russian President Vladimir Putin agreed Tuesday/)
    expect(blocks[29]?.text).toMatch(/according to Moscow Exchange data\.$/)
  })

  it('leaves out what is no part of the article, with a reason for each line', async () => {
    const { leftOut } = await ingestRealSeed()
    expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'A weekday, which the date implies'],
      [3, 'Repeats the date'],
      [9, 'Repeats the authors'],
      [15, 'Repeats the title'],
      [16, 'Asks the reader to sign up, share or go elsewhere'],
      [78, 'Stands below the article, as menus and links to other articles do'],
      [80, 'Stands below the article, as menus and links to other articles do'],
    ])
    for (const { confidence } of leftOut) expect(confidence).toBeGreaterThan(0.5)
  })
})

describe('ingest', () => {
  it('accounts for every file and every line of text', async () => {
    const paragraph = fc
      .array(
        fc.constantFrom(
          'the',
          'Ferry',
          'came',
          'in.',
          'Subscribe',
          'newsletter',
          '©',
          'By',
          'Ann',
          'Lee',
          '2024-05-06',
          '日本語。',
          'NEWS',
          '-',
          '1.',
          '>',
          '—',
        ),
        { minLength: 1, maxLength: 40 },
      )
      .map((words) => words.join(' '))
    const text = fc
      .array(fc.oneof(paragraph, fc.constant(''), fc.string()), { maxLength: 30 })
      .map((lines) => lines.join('\n'))
    await fc.assert(
      fc.asyncProperty(text, async (seed) => {
        const { articles, problems } = await ingestFolder(await seedsFolder({ 'a.txt': seed }))
        const [article] = articles
        if (!article) {
          expect(problems.map((problem) => problem.seed)).toContain('a.txt')
          return
        }
        const nonBlank = seed
          .split(/\r\n|[\n\r\u2028\u2029]/u)
          .flatMap((line, index) => (/[^\s\u200b\u00ad\ufeff\0]/u.test(line) ? [index + 1] : []))
        // Blank lines may part the items of one list.
        const body = article.blocks.flatMap(({ lines: [first, last] = [1, 0] }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((line) =>
            nonBlank.includes(line),
          ),
        )
        const standing = [...body, ...[...article.fields, ...article.leftOut].map(({ line }) => line ?? 0)]
        expect(standing.sort((a, b) => a - b)).toEqual(nonBlank)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same library and the same ledger when it meets its own ledger', async () => {
    const folder = await seedsFolder({
      'a.md': '# One\n\nFirst text.',
      'b.md': '# One\n\nSecond text.',
      'c.md': '# One\n\nFirst text.',
    })
    const first = await ingestFolder(folder)
    const second = await ingestWhole({ folder, ledger: first.ledger })
    expect(second.articles).toEqual(first.articles)
    expect(textOf(second.ledger)).toBe(textOf(first.ledger))
    expect(new Set(first.articles.map(({ id }) => id)).size).toBe(3)
    expect(new Set(first.articles.map(({ slug }) => slug)).size).toBe(3)
  })

  it('orders articles by the code units of their paths', async () => {
    const files = Object.fromEntries(
      ['b.md', 'B.md', 'ä.md', 'a/z.md', 'a.md'].map((path) => [path, `# ${path}\n\n${PROSE}`]),
    )
    const { articles } = await ingestFolder(await seedsFolder(files))
    expect(articles.map(({ seed }) => seed)).toEqual(['B.md', 'a.md', 'a/z.md', 'b.md', 'ä.md'])
  })

  it('takes long names and names with emoji', async () => {
    const long = `${'deep/'.repeat(12)}${'long name '.repeat(24)}.md`
    const { articles, problems } = await ingestFolder(
      await seedsFolder({ [long]: `# Long\n\n${PROSE}`, '🛳️ ferry.md': `# Emoji\n\n${PROSE}` }),
    )
    expect(articles.map(({ slug }) => slug)).toEqual(['long', 'emoji'])
    expect(problems).toEqual([])
  })

  it.each(['big.txt', 'big.md'])('states a problem for %s of 20 MB and reads the rest', async (name) => {
    const folder = await seedsFolder({ [name]: `${PROSE}\n\n`.repeat(190_000), 'small.md': `# Small\n\n${PROSE}` })
    const { articles, problems } = await ingestFolder(folder)
    expect(articles.map(({ seed }) => seed)).toEqual(['small.md'])
    expect(problems).toMatchObject([{ seed: name, message: expect.stringContaining('MB') }])
  })

  it('reads a text of two megabytes whole', async () => {
    const folder = await seedsFolder({ 'book.txt': `The harbour\n\n${`${PROSE}\n\n`.repeat(20_000)}` })
    const { articles, problems } = await ingestFolder(folder)
    expect(articles[0]?.title).toBe('The harbour')
    expect(articles[0]?.blocks).toHaveLength(20_000)
    expect(problems).toEqual([])
  })

  it('states a problem for links that lead out of the folder, lead nowhere, or lead to a folder', async () => {
    const elsewhere = await seedsFolder({ 'secret.txt': PROSE })
    const folder = await seedsFolder({ 'sub/a.md': `# A\n\n${PROSE}` })
    await symlink(join(elsewhere, 'secret.txt'), join(folder, 'out.txt'))
    await symlink(join(folder, 'nothing.txt'), join(folder, 'broken.txt'))
    await symlink(folder, join(folder, 'sub', 'loop'))
    const { articles, problems } = await ingestFolder(folder)
    expect(articles.map(({ seed }) => seed)).toEqual(['sub/a.md'])
    expect(problems.map(({ seed }) => seed)).toEqual(['broken.txt', 'out.txt', 'sub/loop'])
  })

  it('passes over the ledger and names that begin with a dot', async () => {
    const folder = await seedsFolder({
      'permalinks.json': '{}',
      '.DS_Store': 'x',
      '.git/config': 'x',
      'sub/permalinks.json': '{}',
    })
    const { problems } = await ingestFolder(folder)
    expect(problems.map(({ seed }) => seed)).toEqual(['sub/permalinks.json'])
  })

  it('reports progress after each seed', async () => {
    const folder = await seedsFolder({ 'a.md': `# A\n\n${PROSE}`, 'b.md': `# B\n\n${PROSE}` })
    const steps: string[] = []
    await ingestWhole({ folder, ledger: EMPTY_LEDGER, onProgress: (done, total) => steps.push(`${done}/${total}`) })
    expect(steps).toEqual(['1/2', '2/2'])
  })

  it('gives the same in every time zone', async () => {
    const folder = await seedsFolder({
      'a.txt': `A title for this\n\nNov 18, 2019, 11:47pm EST\n\n${PROSE}`,
      'b.md': `---\ndate: 2020-01-01\n---\n# B\n\n${PROSE}`,
    })
    const zone = process.env.TZ
    const results: string[] = []
    try {
      for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = tz
        results.push(JSON.stringify(await ingestFolder(folder)))
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
    expect(results[1]).toBe(results[0])
    expect(results[0]).toContain('2019-11-18T23:47:00-05:00')
  })

  it('keeps body text that stands in the articles as plain text', async () => {
    const { articles } = await ingestFolder(
      await seedsFolder({ 'a.md': '# A\n\nOne.\n\n- two\n- three\n\n---\n\nFour.' }),
    )
    expect(articles.map(articleText)).toEqual(['One.\n\ntwo\nthree\n\nFour.'])
  })
})

describe('ingest of a folder that was built before', () => {
  const [FIRST, SECOND] = ['It was the best of ferries and the slowest of harbours.', PROSE]

  it('says what became of edited blocks, and the same in every later build', async () => {
    const folder = await seedsFolder({ 'a.md': `# A\n\n${FIRST}\n\n${SECOND}` })
    const before = await ingestFolder(folder)
    expect(before.blockMaps.size).toBe(0)
    await writeFile(join(folder, 'a.md'), `# A\n\nNew.\n\n${FIRST}\n\n${SECOND.replace('noon', 'dusk')}`)
    const after = await ingestWhole({ folder, ledger: before.ledger })
    const [id = '', edited, now] = [after.articles[0]?.id, before.articles[0]?.blocks[1], after.articles[0]?.blocks[2]]
    expect(after.blockMaps.get(id)).toEqual({ [edited?.id ?? '']: { became: 'edited', to: now?.id } })
    const again = await ingestWhole({ folder, ledger: parseLedger(textOf(after.ledger)) })
    expect(again.blockMaps).toEqual(after.blockMaps)
    expect(textOf(again.ledger)).toBe(textOf(after.ledger))
  })
})
