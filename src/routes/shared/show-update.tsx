import { createRoot } from 'react-dom/client'
import { UpdateLine } from '../../components/UpdateLine.tsx'
import '../../styles/update-line.css'

/** Shows that a new version is ready, beside the app rather than in it: no page waits for this. */
export function showUpdate(document: Document, use: () => void): void {
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  const close = () => {
    root.unmount()
    container.remove()
  }
  root.render(<UpdateLine onUse={use} onLater={close} />)
}
