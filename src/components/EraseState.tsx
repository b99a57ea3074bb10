import { useEffect, useRef, useState } from 'react'

/** Erases all that is kept, at the second press; the first tells what that means. */
export function EraseState({ onErase }: { readonly onErase: () => void }) {
  const [isAsking, setIsAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) keep.current?.focus()
  }, [isAsking])

  const close = () => {
    setIsAsking(false)
    first.current?.focus()
  }
  return (
    <>
      <button
        ref={first}
        type="button"
        className="button"
        aria-expanded={isAsking}
        onClick={() => setIsAsking(!isAsking)}
      >
        Erase everything on this device
      </button>
      {isAsking && (
        <fieldset className="choice">
          <legend className="label">Erase everything?</legend>
          <p className="prose">
            Places, highlights, notes, what is saved and finished, your pace and these settings go, for good, from this
            browser. What you exported before can be imported again.
          </p>
          <button ref={keep} type="button" className="button" onClick={close}>
            Keep everything
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              onErase()
              close()
            }}
          >
            Erase
          </button>
        </fieldset>
      )}
    </>
  )
}
