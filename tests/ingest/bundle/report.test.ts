import { describe, expect, it } from 'vitest'
import { reportOf } from '../../../src/ingest/bundle/report.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { EMPTY_LEDGER } from '../../../src/ingest/ledger.ts'
import { parseReport } from '../../../src/model/format/library-report.ts'
import { encodeUtf8 } from '../../../src/model/format/utf8.ts'
import { createValidators } from '../../formats/validators.ts'
import { seedsFolder } from '../seeds-folder.ts'

describe('reportOf', () => {
  it('accounts for every file once, in its format', async () => {
    const folder = await seedsFolder({
      'a.md': '# A\n\nOne two three.\n\n![p](p.png)\n\n<script>alert(1)</script>',
      'b/b.md': '# B\n\nFour.\n\n<script>x()</script><script>y()</script>',
      'empty.txt': '',
      'p.png': 'x',
      'lone.png': 'x',
    })
    const report = reportOf(await ingest({ folder, ledger: EMPTY_LEDGER }))
    const files = [
      ...report.seeds.map(({ seed }) => seed),
      ...report.problems.map(({ seed }) => seed),
      ...report.assets.map(({ path }) => path),
    ]
    expect(files.sort()).toEqual(['a.md', 'b/b.md', 'empty.txt', 'lone.png', 'p.png'])
    expect(report.removed).toEqual({ scripts: 3 })
    expect(createValidators()('report', report)).toEqual([])
    expect(parseReport(encodeUtf8(JSON.stringify(report)))).toEqual(report)
  })

  it('doubts a body by the words left out, each by how unsure that is', async () => {
    const ingested = await ingest({
      folder: await seedsFolder({ 'a.md': '# A\n\nOne two three four.' }),
      ledger: EMPTY_LEDGER,
    })
    const articles = ingested.articles.map((article) => ({
      ...article,
      leftOut: { count: 2, doubted: 1 },
    }))
    expect(reportOf({ ...ingested, articles }).seeds).toMatchObject([{ words: 4, leftOut: 2, doubt: 0.25 }])
  })
})
