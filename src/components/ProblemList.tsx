import type { Problem } from '../model/problem.ts'

/** What is wrong with a seed, and what the keeper can do. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="bullets">
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.message}`}>
          {problem.line !== null && <>Line {problem.line}: </>}
          {problem.message} <span className="quiet">{problem.hint}</span>
        </li>
      ))}
    </ul>
  )
}
