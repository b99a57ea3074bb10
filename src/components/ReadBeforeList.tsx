import type { Ref } from 'react'
import { articlePath, blockAnchor } from '../model/permalink.ts'
import type { ReadBefore } from '../model/read-before.ts'
import { Link } from './Link.tsx'

export type ReadBeforeListProps = {
  readonly passages: readonly ReadBefore[]
  /** Its items are to be laid where their passages stand, in the same order. */
  readonly ref?: Ref<HTMLUListElement>
}

/** Says of passages where else they were read. Below a narrow text, the words marked `full` are only spoken. */
export function ReadBeforeList({ passages, ref }: ReadBeforeListProps) {
  return (
    <aside className="read-before" aria-label="Passages you have read before" lang="en">
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without marks is none to Safari's screen reader */}
      <ul role="list" ref={ref}>
        {passages.map(({ block, slug, title, there }) => (
          <li key={block}>
            <p dir="ltr">
              <span className="full">You have </span>read <span className="full">this passage </span>before, in{' '}
              <Link dir="auto" to={`${articlePath(slug)}#${blockAnchor(there)}`}>
                {title}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </aside>
  )
}
