import { describe, expect, it } from 'vitest'
import { loadLibrary } from '../../../src/ingest/bundle/load-library.ts'
import { pageTasks } from '../../../src/ingest/bundle/prerender-pages.ts'
import { articlePath } from '../../../src/model/permalink.ts'
import { seedsFolder } from '../seeds-folder.ts'

/** Forty words and more, with these figures in them. */
const report = (figures: string) =>
  `${figures} of the ferries came in after dark, as the harbour board said on the day after the storm, when the old
landing stage had been looked at by divers and found to be no worse than it was before, which was bad enough, and the
baker had his bread.`

/** As long, and nobody else's. */
const own = (name: string) => Array.from({ length: 50 }, (_, at) => `${name}${at}`).join(' ')

async function sharedOf(seeds: Record<string, string>) {
  const { emitted } = await loadLibrary({ folder: await seedsFolder(seeds), name: 'Test' })
  const pages = new Map([...pageTasks(emitted)].map(({ path, page }) => [path, page.article]))
  return (slug: string) => pages.get(articlePath(slug))
}

describe('what a page says of passages that other articles have', () => {
  it('names article, blocks and how far down they end there', async () => {
    const articleAt = await sharedOf({
      'a.md': `# First\n\n${own('a')}\n\n${report('Seven')}\n\n${own('b')}`,
      'b.md': `# Second\n\n${report('Seven').replace('which was bad', 'and that was bad')}`,
      'c.md': `# Third\n\n${own('c')}`,
    })
    const [first, second, third] = [articleAt('first'), articleAt('second'), articleAt('third')]
    expect(second?.shared).toEqual([
      {
        id: first?.head.id,
        slug: 'first',
        title: 'First',
        blocks: [{ block: expect.any(String), there: expect.any(String), until: expect.closeTo(0.66, 1) }],
      },
    ])
    const [there] = second?.shared?.[0]?.blocks ?? []
    expect(first?.shared?.[0]).toMatchObject({
      slug: 'second',
      blocks: [{ block: there?.there, there: there?.block, until: 0.97 }], // the whole of it
    })
    expect(third?.head.title).toBe('Third')
    expect(third).not.toHaveProperty('shared')
  })

  it('puts the article first that has more of them', async () => {
    const articleAt = await sharedOf({
      'a.md': `# First\n\n${report('Seven')}\n\n${own('a')}`,
      'b.md': `# Second\n\n${report('Seven')}\n\n${own('b')}\n\n${own('c')}`,
      'c.md': `# Third\n\n${own('c')}\n\n${report('Seven')}\n\n${own('d')}`,
    })
    expect(articleAt('second')?.shared?.map(({ slug, blocks }) => [slug, blocks.length])).toEqual([
      ['third', 2],
      ['first', 1],
    ])
  })

  it.each([
    ['it says the same of other figures', report('Of 41, 7'), report('Of 52, 9')],
    ['it is a heading', `## ${report('Seven').replaceAll('\n', ' ')}`, `## ${report('Seven').replaceAll('\n', ' ')}`],
  ])('says nothing of a block when %s', async (_name, one, other) => {
    const articleAt = await sharedOf({
      'a.md': `# First\n\n${own('a')}\n\n${one}`,
      'b.md': `# Second\n\n${own('b')}\n\n${other}`,
    })
    expect(articleAt('first')?.head.title).toBe('First')
    expect(articleAt('first')).not.toHaveProperty('shared')
    expect(articleAt('second')).not.toHaveProperty('shared')
  })

  it('says nothing of what copies of an article share', async () => {
    const articleAt = await sharedOf({
      'a.md': `# First\n\n${report('Seven')}\n\n${own('a')}`,
      'b.md': `# First\n\n${report('Seven')}\n\n${own('a')} and more.`,
    })
    expect(articleAt('first')?.head.alternates).toHaveLength(1)
    expect(articleAt('first')).not.toHaveProperty('shared')
  })
})
