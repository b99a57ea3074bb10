import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'

const PAUSE = 150 // ms without a key after which the URL follows: under it every letter would be a navigation

type Draft = {
  readonly text: string
  /** What the URL may say until it says this: its query when typing began, and each text on the way. */
  readonly before: readonly string[]
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
 * @param onFollow told what the URL is about to say, before the page is rendered for it
 */
export function useQueryField(
  q: string,
  pathFor: (text: string) => string,
  onFollow?: (text: string) => void,
): QueryField {
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  // A draft holds until the URL says anything else: a filter, Back, another link.
  const held = draft && (draft.text.trim() === q || draft.before.includes(q)) ? draft : null
  useEffect(() => {
    if (held && held.before.length > 0 && held.text.trim() === q) setDraft({ text: held.text, before: [] })
  }, [held, q])

  function follow(text: string, pause: number): void {
    setDraft({ text, before: held ? [...held.before, q, held.text.trim()] : [q] })
    clearTimeout(timer.current)
    const go = () => {
      onFollow?.(text.trim())
      navigate(pathFor(text.trim()), { replace: true, preventScrollReset: true })
    }
    if (pause > 0) timer.current = setTimeout(go, pause)
    else go()
  }

  return {
    value: held ? held.text : q,
    onChange: (text) => follow(text, PAUSE),
    onEnter: (text) => follow(text, 0),
    leave: (to) => {
      clearTimeout(timer.current)
      navigate(to)
    },
  }
}
