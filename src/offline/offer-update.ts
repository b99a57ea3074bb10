import { USE_NOW } from './keep-message.ts'

/** As much of a registration as is needed. */
export type Updating = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'addEventListener'>

export type UpdateNeeds = {
  readonly container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>
  readonly reload: () => void
  /** Called for each worker that waits, with what puts it to use. */
  readonly onReady: (use: () => void) => void
}

/**
 * Offers a newer worker, which comes with a newer app, once it waits. Nothing happens by itself: the
 * page is loaded anew only where the reader asked for it, and other tabs go on as they are.
 */
export function offerUpdate(registration: Updating, { container, reload, onReady }: UpdateNeeds): void {
  const offer = (worker: ServiceWorker) => {
    // The very first worker replaces nothing.
    if (!container.controller) return
    onReady(() => {
      container.addEventListener('controllerchange', reload, { once: true })
      worker.postMessage(USE_NOW)
    })
  }
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker)
    })
  })
}
