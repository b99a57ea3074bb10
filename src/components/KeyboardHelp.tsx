import { useEffect, useRef } from 'react'

const KEYS = [
  ['/', 'search'],
  ['j  k', 'next and previous article'],
  ['s', 'save the article'],
  ['h', 'highlight what is selected, or choose a sentence'],
  ['↑ ↓', 'then another sentence; with Shift, up to its end'],
  ['Shift ← →', 'its end, word by word; Enter: the tools'],
  ['?', 'this help'],
  ['Esc', 'close'],
] as const

/** The keys, in a modal dialog that Escape closes. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
      {open && (
        <>
          <h2 id="keys">Keys</h2>
          <dl className="keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </>
      )}
    </dialog>
  )
}
