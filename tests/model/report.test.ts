import { describe, expect, it } from 'vitest'
import { type LibraryReport, reportPage, type SeedReport } from '../../src/model/report.ts'

const seed = (name: string, doubt = 0): SeedReport => {
  return { seed: name, slug: name, title: name.toUpperCase(), words: 100, leftOut: 1, doubt }
}
const report = (about: Partial<LibraryReport>): LibraryReport => {
  return { version: 1, seeds: [], problems: [], assets: [], removed: {}, ...about }
}
const problem = (name: string, message: string) => ({ seed: name, line: null, message, hint: `${message}!` })

describe('reportPage', () => {
  it('counts what the files became', () => {
    const whole = report({
      seeds: [seed('a'), seed('b')],
      problems: [problem('c', 'Empty')],
      assets: [{ path: 'p.png', usedBy: ['a'] }],
    })
    expect(reportPage(whole).counts).toEqual({ articles: 2, problems: 1, assets: 1 })
  })

  it('gathers problems by reason, the most frequent first, and names the article where there is one', () => {
    const problems = [problem('x', 'Empty'), problem('a', 'No title'), problem('y', 'No title')]
    expect(reportPage(report({ seeds: [seed('a')], problems })).reasons).toEqual([
      {
        message: 'No title',
        hint: 'No title!',
        count: 2,
        problems: [
          { seed: 'a', line: null, article: { slug: 'a', title: 'A' } },
          { seed: 'y', line: null, article: null },
        ],
      },
      { message: 'Empty', hint: 'Empty!', count: 1, problems: [{ seed: 'x', line: null, article: null }] },
    ])
  })

  it('puts first what is most in doubt, and leaves out what is not', () => {
    const seeds = [seed('sure', 0.01), seed('doubtful', 0.2), seed('worse', 0.9)]
    expect(reportPage(report({ seeds })).toCheck.map(({ slug }) => slug)).toEqual(['worse', 'doubtful'])
  })

  it('shows a page’s worth of a thousand problems, and their number', () => {
    const problems = Array.from({ length: 1000 }, (_, at) => problem(`s${at}`, 'Empty'))
    const [reason] = reportPage(report({ problems })).reasons
    expect(reason?.count).toBe(1000)
    expect(reason?.problems.length).toBeLessThan(100)
  })
})
