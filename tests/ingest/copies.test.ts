import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { seedsFolder } from './seeds-folder.ts'

const sentence = (at: number) =>
  `Sentence ${at} tells of the ferry that came in at ${at} past noon with ${at * 7} people.`
const BODY = Array.from({ length: 12 }, (_, at) => sentence(at)).join('\n\n')

async function ingestFiles(files: Record<string, string>) {
  const { articles } = await ingest({ folder: await seedsFolder(files), ledger: EMPTY_LEDGER })
  return new Map(articles.map((article) => [article.seed, article]))
}

describe('copies of an article', () => {
  it('name each other, the best first, and keep ids and slugs of their own', async () => {
    const articles = await ingestFiles({
      'bare.md': `# The ferry\n\n${BODY}`,
      'full.md': `---\nsource: The Paper\ndate: 2025-03-19\nauthor: Ada Example\n---\n\n# The ferry\n\n${BODY}`,
      'short.md': `# The ferry\n\n${BODY.slice(0, -300)}`,
      'other.md': '# The harbour\n\nIt was closed a year ago, and nobody came.',
    })
    const [bare, full, short, other] = ['bare.md', 'full.md', 'short.md', 'other.md'].map((seed) => articles.get(seed))
    const copies = { best: full?.id, count: 3 }
    expect([bare?.copies, full?.copies, short?.copies]).toEqual([copies, copies, copies])
    expect(bare?.alternates?.map(({ slug }) => slug)).toEqual([full?.slug, short?.slug])
    expect(short?.alternates?.[0]).toEqual({
      id: full?.id,
      slug: full?.slug,
      title: 'The ferry',
      source: 'The Paper',
      published: '2025-03-19',
    })
    expect(other).not.toHaveProperty('copies')
    expect(other).not.toHaveProperty('alternates')
    expect(new Set([...articles.values()].map(({ slug }) => slug)).size).toBe(4)
  })

  it('are said of the same file saved twice', async () => {
    const articles = await ingestFiles({ 'a.md': '# One\n\nShort.', 'b/a.md': '# One\n\nShort.' })
    expect([...articles.values()].map(({ alternates }) => alternates?.length)).toEqual([1, 1])
  })
})
