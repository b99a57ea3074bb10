import type { Problem } from '../../model/problem.ts'

export type BuildSummary = {
  readonly articles: number
  readonly problems: readonly Problem[]
  readonly seconds: number
  readonly files: number
  readonly url: string | null
  /** Links in articles that lead to other sites. */
  readonly outsideLinks: number
}

/** Longer lists of problems are cut here: the summary is to be read. */
const MOST_PROBLEMS = 20

/** `1 article`, `6 articles`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** `notes/a.txt:3: The file is empty`, and what to do on the next line. */
export function problemLines({ seed, line, message, hint }: Problem): string[] {
  return [`  ${seed}${line === null ? '' : `:${line}`}: ${message}`, `    ${hint}`]
}

/** The last line of a run that problems are to fail. */
export function strictFailure(problems: number): string {
  return `Failed: ${count(problems, 'problem', 'problems')}, and OFFPRINT_STRICT=1 allows none.`
}

/** What a build ends with. */
export function summaryLines({ articles, problems, seconds, files, url, outsideLinks }: BuildSummary): string[] {
  const more = problems.length - MOST_PROBLEMS
  return [
    '',
    ...problems.slice(0, MOST_PROBLEMS).flatMap(problemLines),
    ...(more > 0 ? [`  and ${count(more, 'more problem', 'more problems')}: npm run ingest lists them all`] : []),
    `${count(articles, 'article', 'articles')}, ${count(problems.length, 'problem', 'problems')}, ${files} files in ${seconds.toFixed(1)} seconds`,
    `No page loads anything from elsewhere; ${count(outsideLinks, 'link in articles leads', 'links in articles lead')} there.`,
    ...(url === null
      ? [
          'No public address is set (OFFPRINT_URL), so there are no sitemap, no search description for browsers, no canonical links and no cards.',
        ]
      : []),
  ]
}
