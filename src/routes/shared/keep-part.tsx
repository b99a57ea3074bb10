import { lazy, Suspense, useState } from 'react'

/** What keeps a part comes with the press: few lists are ever kept. */
const Panel = lazy(() => import('./keep-part-panel.tsx').then((panel) => ({ default: panel.KeepPartPanel })))

/**
 * Offers to keep the articles of a list on this device.
 * @param query what the list asks for; empty for the whole library
 */
export function KeepHere({ query, name }: { readonly query: string; readonly name: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="keep-here needs-scripts">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Keep on this device
      </button>
      {isOpen && (
        <Suspense fallback={<p className="quiet">Reckoning …</p>}>
          <Panel key={query} query={query} name={name} />
        </Suspense>
      )}
    </div>
  )
}
