import { ReportView } from '../components/ReportView.tsx'
import type { ReportPage } from '../model/report.ts'
import { Missing } from './shared/missing.tsx'
import { usePage } from './shared/use-page.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import '../styles/library.css'

/** `/problems`: what became of every seed, and what to look at. */
export function Component() {
  const report = usePage()?.data.report
  return report === undefined ? <Missing /> : <Problems report={report} />
}

function Problems({ report }: { report: ReportPage }) {
  usePageTitle('Problems')
  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Problems</h1>
      <p className="prose">
        {report.counts.problems === 0
          ? 'Every seed became what it should: there is no problem.'
          : 'What Offprint could not make of the seeds, why, and what can be done about it.'}
      </p>
      <ReportView report={report} />
    </div>
  )
}
