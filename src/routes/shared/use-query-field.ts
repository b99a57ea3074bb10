import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'

const PAUSE = 150 // ms without a key after which the URL follows: under it every letter would be a navigation

type Draft = {
  readonly text: string
  /** The URL's query when this was typed. */
  readonly over: string
}

export type QueryField = {
  readonly value: string
  readonly onChange: (text: string) => void
  /** The URL follows at once. */
  readonly onEnter: (text: string) => void
  /** Goes elsewhere with what is typed: the URL that was about to follow no longer does. */
  readonly leave: (to: string) => void
}

/**
 * A field whose text is the URL's query. What is typed shows at once and goes into the URL after a
 * pause, replacing the entry, so that Back leaves the page and does not spell backwards.
 */
export function useQueryField(q: string, pathFor: (text: string) => string): QueryField {
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function follow(text: string, pause: number): void {
    setDraft({ text, over: q })
    clearTimeout(timer.current)
    const go = () => navigate(pathFor(text.trim()), { replace: true, preventScrollReset: true })
    if (pause > 0) timer.current = setTimeout(go, pause)
    else go()
  }

  // A draft holds until the URL says anything else: a filter, Back, another link.
  const value = draft && (draft.over === q || draft.text.trim() === q) ? draft.text : q
  return {
    value,
    onChange: (text) => follow(text, PAUSE),
    onEnter: (text) => follow(text, 0),
    leave: (to) => {
      clearTimeout(timer.current)
      navigate(to)
    },
  }
}
