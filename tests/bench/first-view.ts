import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LEDGER_FILE, parseLedger } from '../../src/ingest/ledger.ts'
import type { Indexable } from '../../src/search/index/collect.ts'
import { buildPeer, DOCUSAURUS, labelOf, STARLIGHT, VITEPRESS } from './peers.ts'
import { type Benchmark, type Row, row } from './row.ts'
import { firstStories } from './search-corpora.ts'
import { measureSites, type Site } from './site-figures.ts'
import { spentBy } from './spent.ts'
import { writeSeeds } from './write-seeds.ts'

const ARTICLES = 200
const ADDRESS = 'https://read.example.com/'

/**
 * An article's page beside those that other builders make of the same articles: what it takes to read it on a slow
 * phone with nothing cached, and what the browser fetches until it is idle. Compressed and cached as hosts do.
 */
export const firstView: Benchmark = async ({ root, corpora }) => {
  const stories = firstStories(corpora(), 'reuters', ARTICLES)
  const story = stories.reduce((longest, each) => (each.words > longest.words ? each : longest))
  const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    const sites: Site[] = [await buildOurs({ root, work, stories, story })]
    for (const peer of [VITEPRESS, STARLIGHT, DOCUSAURUS]) {
      const project = join(work, peer.folder)
      await buildPeer(peer, { root, project, stories })
      sites.push({ name: labelOf(peer), dir: join(project, peer.site), path: peer.path(story.id) })
    }
    const [ours = [], ...theirs] = await measureSites(sites, story)
    return ours.flatMap(({ name, unit, value }, at) =>
      theirs.map((peer, number): Row => {
        const figure = { name: sites[number + 1]?.name ?? '', value: peer[at]?.value ?? 0 }
        return row(`first view: ${name}`, value, unit, figure)
      }),
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

type OwnBuild = {
  readonly root: string
  readonly work: string
  readonly stories: readonly Indexable[]
  story: Indexable
}

async function buildOurs({ root, work, stories, story }: OwnBuild): Promise<Site> {
  const seeds = join(work, 'seeds')
  const dir = join(work, 'offprint')
  mkdirSync(seeds)
  writeSeeds(seeds, stories)
  await spentBy({
    command: 'npm',
    args: ['run', '--silent', 'build', '--', '--outDir', dir],
    cwd: root,
    env: { OFFPRINT_SEEDS: seeds, OFFPRINT_URL: ADDRESS },
  })
  const ledger = parseLedger(readFileSync(join(seeds, LEDGER_FILE), 'utf8'))
  const entry = Object.values(ledger.articles).find(({ seed }) => seed === `${story.id}.md`)
  if (!entry) throw new Error(`No article came of ${story.id}`)
  return { name: 'Offprint', dir, path: `/articles/${entry.slug}/` }
}
