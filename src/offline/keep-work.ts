import type { KeepJob, Pack } from '../model/pack.ts'
import type { KeptPart, KeptRecord } from './kept-record.ts'
import type { KeepShort, PackKeeper, WantedPart } from './pack-keeper.ts'

/** What came of the last thing that was done here. */
export type KeepNews =
  | { readonly kind: 'ended'; readonly end: KeepShort }
  | { readonly kind: 'verified'; readonly broken: readonly string[]; readonly record: KeptRecord }
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'failed'; readonly cause: unknown }

export type KeepStatus = {
  /** False until it is known whether anything is kept. */
  readonly isKnown: boolean
  /** What is kept; null for nothing. */
  readonly record: KeptRecord | null
  /** The site as it is; null where it cannot be asked. */
  readonly pack: Pack | null
  /** What goes on, in this tab or another; null for nothing. */
  readonly job: KeepJob | null
  readonly news: KeepNews | null
}

/** The parts that are to be kept, by those that are: asked once no other tab changes them. */
export type ChooseParts = (kept: readonly KeptPart[]) => Promise<readonly WantedPart[]>

export type KeepWorkNeeds = {
  readonly keeper: PackKeeper
  /** Of the library, in all tabs of the origin. */
  readonly name: string
  /** What the tabs share; null in a browser without it (Web Locks API, 2022), where each tab is by itself. */
  readonly tabs: { readonly locks: Pick<LockManager, 'request'>; readonly channel: BroadcastChannel } | null
}

/** What the tabs tell each other: how far one is, and what another asks of it. */
type Message = { readonly kind: 'job'; readonly job: KeepJob } | { readonly kind: 'ask' } | { readonly kind: 'pause' }

/**
 * The keeping of a library's parts on this device: it outlives the page that began it, and no two tabs do
 * it at a time. One that comes while another is at work waits its turn, shows how far the other is, and
 * then fetches what is still missing.
 */
export function createKeepWork({ keeper, name, tabs }: KeepWorkNeeds) {
  let status: KeepStatus = { isKnown: false, record: null, pack: null, job: null, news: null }
  const listeners = new Set<() => void>()
  /** Ends what this tab does; null while it does nothing. */
  let control: AbortController | null = null
  let isWaiting = false

  function set(change: Partial<KeepStatus>): void {
    status = { ...status, ...change }
    for (const listener of listeners) listener()
  }

  const post = (message: Message) => tabs?.channel.postMessage(message)

  function working(job: KeepJob): void {
    set({ job })
    post({ kind: 'job', job })
  }

  /** Once the other tab lets go of its lock, done or closed, nothing goes on any more. */
  async function untilFree(): Promise<void> {
    if (isWaiting || !tabs) return
    isWaiting = true
    await tabs.locks.request(name, { mode: 'shared' }, () => undefined)
    isWaiting = false
    const record = await keeper.record()
    if (!control) set({ job: null, record })
  }

  if (tabs) {
    tabs.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'pause') control?.abort()
      else if (data.kind === 'ask') {
        if (control && status.job) post({ kind: 'job', job: status.job })
      } else {
        // A tab that waits its turn shows whose turn it is.
        set({ job: data.job })
        void untilFree()
      }
    }
  }

  /** Does something that changes what is kept, while no other tab does. Never rejects. */
  async function alone(work: (signal: AbortSignal) => Promise<KeepNews | null>): Promise<void> {
    if (control) return
    control = new AbortController()
    const { signal } = control
    set({ news: null })
    let news: KeepNews | null
    try {
      news = tabs ? await tabs.locks.request(name, { signal }, () => work(signal)) : await work(signal)
    } catch (cause) {
      news = signal.aborted ? { kind: 'ended', end: { kind: 'paused' } } : { kind: 'failed', cause }
    }
    const record = await keeper.record().catch(() => status.record)
    control = null
    set({ job: null, record, news })
  }

  async function verified(): Promise<KeepNews | null> {
    const whole = (await keeper.record())?.whole
    if (!whole) return null
    const broken = await keeper.verify((done) => working({ kind: 'verifying', done, whole }))
    const record = await keeper.record()
    return record && { kind: 'verified', broken, record }
  }

  async function look(): Promise<Pack | null> {
    const pack = await keeper.pack()
    set({ pack })
    return pack
  }

  return {
    get: () => status,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** For a page that begins to show this: asks what is kept, how the site is, and what other tabs do. */
    async open(): Promise<void> {
      if (!status.job) set({ news: null })
      post({ kind: 'ask' })
      // What is kept is said at once; the site may take its time, or be out of reach.
      const record = await keeper.record()
      if (record) set({ isKnown: true, record })
      await look()
      set({ isKnown: true })
    },
    /** Asks the site again how it is. */
    look,
    /** What keeping some parts would come to. */
    plan: keeper.plan,
    /** Keeps parts of the site as it was last seen. */
    keep: (choose: ChooseParts): Promise<void> =>
      alone(async (signal) => {
        const pack = status.pack ?? (await look())
        if (pack === null) throw new Error('the site cannot be reached')
        const record = await keeper.record()
        const plan = await keeper.plan(pack, await choose(record?.parts ?? []))
        const { whole } = plan
        working({ kind: 'keeping', done: plan.kept, whole })
        const end = await keeper.keep(plan, signal, (done) => working({ kind: 'keeping', done, whole }))
        if (end.kind === 'whole') return verified()
        if (end.kind === 'changed') await look()
        return { kind: 'ended', end }
      }),
    verify: (): Promise<void> => alone(verified),
    remove: (query: string, partName: string): Promise<void> =>
      alone(async () => {
        await keeper.remove(query)
        return { kind: 'removed', name: partName }
      }),
    /** Ends the keeping after the files that are on their way, in whichever tab it goes on. */
    pause(): void {
      if (control) control.abort()
      else post({ kind: 'pause' })
    },
    /** Says that something beside the work did not come about. */
    failed: (cause: unknown) => set({ news: { kind: 'failed', cause } }),
  }
}

export type KeepWork = ReturnType<typeof createKeepWork>
