import { type ReactNode, useEffect, useRef, useState } from 'react'
import { foldValue } from '../model/fold-value.ts'
import { wordsTest } from '../model/words-test.ts'
import type { OfferedValue } from './FilterLinks.tsx'

/** Links at a time: more are found sooner by a letter than by scrolling. */
const MOST = 100

export type ValueFinderProps = {
  /** What the values are together: `authors`. */
  readonly name: string
  readonly values: readonly OfferedValue[]
  readonly links: (values: readonly OfferedValue[]) => ReactNode
}

/** All values of a facet behind a field that narrows them; what is typed begins a word of the name. */
export function ValueFinder({ name, values, links }: ValueFinderProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), []) // the button that was pressed is gone
  const begins = wordsTest(foldValue(typed), true)
  const found = values.filter(({ label }) => begins(foldValue(label)))
  return (
    <>
      <input
        ref={field}
        type="text"
        className="find-value"
        aria-label={`Find among ${name}`}
        placeholder={`Find among ${values.length} ${name}`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {links(found.slice(0, MOST))}
      <p role="status" className="quiet">
        {found.length > MOST && `${found.length - MOST} more`}
        {found.length === 0 && 'None begins so'}
      </p>
    </>
  )
}
