import { Link } from '../components/Link.tsx'
import { ProblemList } from '../components/ProblemList.tsx'
import { RemovedList } from '../components/RemovedList.tsx'
import { LeftOutList, SeedLines } from '../components/SeedLines.tsx'
import type { PageData } from '../model/page.ts'
import { articlePath } from '../model/permalink.ts'
import { Missing } from './shared/missing.tsx'
import { usePage } from './shared/use-page.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import '../styles/library.css'

/** `/articles/:slug/original`: the seed as it came, and what became of each line. */
export function Component() {
  const original = usePage()?.data.original
  return original === undefined ? <Missing /> : <Original {...original} />
}

function Original({ head, file }: NonNullable<PageData['original']>) {
  const { slug, title } = head
  usePageTitle(`Original: ${title}`)
  return (
    <div className="original">
      <header className="view-head">
        <p className="label">Original</p>
        <h1 tabIndex={-1}>
          <Link to={articlePath(slug)}>{title}</Link>
        </h1>
        <p className="quiet">
          <code>{file.seed}</code> as it came: what became the text in ink, fields named, what was left out struck and
          explained.
        </p>
      </header>
      {file.problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">Problems</h2>
          <ProblemList problems={file.problems} />
        </section>
      )}
      <SeedLines lines={file.lines} />
      {file.leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">Left out</h2>
          <LeftOutList leftOut={file.leftOut} />
        </section>
      )}
      {file.removed && (
        <section aria-labelledby="removed">
          <h2 id="removed">Made harmless</h2>
          <p className="quiet">What the seed has that acts, loads or leads away. No page of the library has it.</p>
          <RemovedList removed={file.removed} />
        </section>
      )}
    </div>
  )
}
