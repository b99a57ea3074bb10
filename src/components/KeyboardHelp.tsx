import { useEffect, useRef } from 'react'

const KEYS = [
  ['/', 'search'],
  ['f', 'find in the article; then Enter and Shift Enter'],
  ['j  k', 'next and previous article'],
  ['s', 'save the article'],
  ['h', 'highlight what is selected, or choose a sentence'],
  ['Up  Down', 'then other sentences; with Shift, more or fewer of them'],
  ['Shift Right  Left', 'a word more or less'],
  ['Enter', 'the tools for it'],
  ['?', 'this help'],
  ['Esc', 'close'],
] as const

/** The keys, in a modal dialog that Escape closes; open as long as it is there. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
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
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  )
}
