import { originalPath } from '../model/permalink.ts'
import type { Reason, ReportPage, SeedReport } from '../model/report.ts'
import { Link } from './Link.tsx'
import { RemovedList } from './RemovedList.tsx'
import { numberWords } from './reading-words.ts'

/** What became of the seeds: counts, problems by reason, doubtful bodies, and what was made harmless. */
export function ReportView({ report: { counts, reasons, toCheck, removed } }: { report: ReportPage }) {
  return (
    <>
      <table className="report">
        <caption className="sr-only">What the files became</caption>
        <tbody>
          <Count of="Articles" count={counts.articles} />
          <Count of="Pictures that articles show" count={counts.assets} />
          <Count of="Problems" count={counts.problems} />
        </tbody>
      </table>
      {reasons.map((reason) => (
        <section key={reason.message} aria-label={reason.message}>
          <Problems reason={reason} />
        </section>
      ))}
      {toCheck.length > 0 && (
        <section aria-labelledby="to-check">
          <h2 id="to-check">Look at these first</h2>
          <p className="quiet">
            From these seeds Offprint left out what may belong to the article: the original shows it line by line.
          </p>
          <ToCheck seeds={toCheck} />
        </section>
      )}
      {Object.keys(removed).length > 0 && (
        <section aria-labelledby="removed">
          <h2 id="removed">Made harmless</h2>
          <p className="quiet">What the seeds have that acts, loads or leads away. No page of the library has it.</p>
          <RemovedList removed={removed} />
        </section>
      )}
    </>
  )
}

function Count({ of, count }: { of: string; count: number }) {
  return (
    <tr>
      <th scope="row">{of}</th>
      <td>{numberWords(count)}</td>
    </tr>
  )
}

function Problems({ reason: { message, hint, count, problems } }: { reason: Reason }) {
  const more = count - problems.length
  return (
    <>
      <h2>
        {message} <span className="quiet">({numberWords(count)})</span>
      </h2>
      <p className="quiet">{hint}</p>
      <ul className="bullets">
        {problems.map(({ seed, line, article }) => (
          <li key={`${seed} ${line}`}>
            <code>{seed}</code>
            {line !== null && `, line ${line}`}
            {article && (
              <>
                {': '}
                <Link to={originalPath(article.slug)} dir="auto">
                  {article.title}
                </Link>
              </>
            )}
          </li>
        ))}
        {more > 0 && <li>and {numberWords(more)} more, which the report’s file lists</li>}
      </ul>
    </>
  )
}

function ToCheck({ seeds }: { seeds: readonly SeedReport[] }) {
  return (
    <table className="report">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Words</th>
          <th scope="col">Left out</th>
          <th scope="col">In doubt</th>
        </tr>
      </thead>
      <tbody>
        {seeds.map(({ slug, title, words, leftOut, doubt }) => (
          <tr key={slug}>
            <th scope="row">
              <Link to={originalPath(slug)} dir="auto">
                {title}
              </Link>
            </th>
            <td>{numberWords(words)}</td>
            <td>{numberWords(leftOut)}</td>
            <td>{Math.round(doubt * 100)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
