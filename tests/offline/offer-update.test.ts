import { describe, expect, it } from 'vitest'
import { USE_NOW } from '../../src/offline/keep-message.ts'
import { offerUpdate } from '../../src/offline/offer-update.ts'

/** A worker as the browser shows it while it is installed. */
function workerIn(state: ServiceWorkerState) {
  const events = new EventTarget()
  const told: unknown[] = []
  const worker = Object.assign(events, { state, postMessage: (message: unknown) => told.push(message) })
  return { worker: worker as unknown as ServiceWorker, told } // no more of it is used
}

function fixture({ waiting = null, controlled = true }: { waiting?: ServiceWorker | null; controlled?: boolean }) {
  const registration = Object.assign(new EventTarget(), { waiting, installing: null as ServiceWorker | null })
  const container = Object.assign(new EventTarget(), { controller: controlled ? workerIn('activated').worker : null })
  const offers: (() => void)[] = []
  let reloads = 0
  offerUpdate(registration, {
    container,
    reload: () => {
      reloads += 1
    },
    onReady: (use) => offers.push(use),
  })
  return { registration, container, offers, reloads: () => reloads }
}

describe('offerUpdate', () => {
  it('offers the worker that waits, and loads anew only once it is wanted and in charge', () => {
    const { worker, told } = workerIn('installed')
    const { container, offers, reloads } = fixture({ waiting: worker })
    container.dispatchEvent(new Event('controllerchange'))
    expect([told, reloads()]).toEqual([[], 0])
    offers[0]?.()
    expect([told, reloads()]).toEqual([[USE_NOW], 0])
    container.dispatchEvent(new Event('controllerchange'))
    expect(reloads()).toBe(1)
  })

  it('offers a worker that is found later, once it is installed', () => {
    const { registration, offers } = fixture({})
    const { worker } = workerIn('installing')
    registration.installing = worker
    registration.dispatchEvent(new Event('updatefound'))
    worker.dispatchEvent(new Event('statechange'))
    expect(offers).toHaveLength(0)
    Object.assign(worker, { state: 'installed' })
    worker.dispatchEvent(new Event('statechange'))
    expect(offers).toHaveLength(1)
  })

  it('offers nothing where the first worker comes', () => {
    expect(fixture({ waiting: workerIn('installed').worker, controlled: false }).offers).toEqual([])
  })
})
