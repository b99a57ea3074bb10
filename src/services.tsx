import { createContext, type ReactNode, useContext } from 'react'
import type { Library } from './data/library.ts'
import type { ReadPage } from './data/page-reader.ts'
import type { PageRoot } from './model/page-root.ts'
import type { Kept } from './reading/mirror.ts'
import type { ReadingStore } from './reading/store.ts'
import type { Engine } from './search/port.ts'

/** What routes work with; made once in `main.tsx`, and by the prerenderer with a library that is all in memory. */
export type Services = {
  readonly library: Library
  /** What every page says of the library. */
  readonly about: PageRoot
  readonly readPage: ReadPage
  readonly reading: ReadingStore
  /** How the reading state fares in storage. */
  readonly persistence: Kept
  readonly engine: Engine
  /** The path of the library's root on this host, with a slash at both ends: `/` or `/reading/`. */
  readonly root: string
}

const ServicesContext = createContext<Services | null>(null)

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>
}

/** Throws outside of `ServicesProvider`. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices stands outside of ServicesProvider')
  return services
}
