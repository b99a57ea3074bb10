import { useSuspenseQuery } from '@tanstack/react-query'
import { ReportView } from '../components/ReportView.tsx'
import { reportQuery } from '../data/report-query.ts'
import { useServices } from '../services.tsx'
import { usePageTitle } from './shared/use-page-title.ts'
import '../styles/library.css'

/** `/problems`: what became of every seed, and what to look at. */
export function Component() {
  usePageTitle('Problems')
  const { data: report } = useSuspenseQuery(reportQuery(useServices().library))
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
