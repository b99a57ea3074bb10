import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { heldPage } from '../../data/page-query.ts'
import { canonicalPath } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'

/** Who searches hears what is wrong. */
const ignore = () => {}

/**
 * Has search get ready, as for a reader who turns to the field: what it needs is here before the first
 * word is typed. The page fetches the index's root itself, while the worker's script is on its way, so
 * that the worker finds it in the browser's cache.
 */
export function usePrepareSearch(): () => void {
  const { engine, library } = useServices()
  const queryClient = useQueryClient()
  const { pathname } = useLocation()
  const isPrepared = useRef(false)
  return () => {
    if (isPrepared.current) return
    isPrepared.current = true
    const root = heldPage(queryClient, canonicalPath(pathname))?.data.search
    if (root !== undefined) library.readFile(root).catch(ignore)
    engine.prepare(root).catch(ignore) // once: where a newer build has other files, what the page says would mislead again
  }
}
