import { compareCodeUnits } from '../model/article-order.ts'
import { remember } from './block-history.ts'
import { type Fingerprint, ID_LENGTH, mintId } from './fingerprint.ts'
import { shortHash } from './hash.ts'
import { LEDGER_VERSION, type Ledger, type LedgerEntry } from './ledger.ts'
import { keptShare, shingleHashes, sketchHashes } from './shingles.ts'
import { settleSlugs } from './slugs.ts'

/** What identity goes by. */
export type Draft = {
  readonly seed: string
  readonly title: string
  readonly canonical: string | null
  /** The body as plain text. */
  readonly text: () => string
  /** Of that body. */
  readonly fingerprint: Fingerprint
}

/** Ids and slugs by seed path, and the ledger that remembers them. */
export type Settled = {
  readonly ids: ReadonlyMap<string, string>
  readonly slugs: ReadonlyMap<string, string>
  readonly ledger: Ledger
}

/** `hashes` is asked for only where sketches do not tell: an unchanged library needs none. */
type Candidate = Draft & { readonly hashes: () => ReadonlySet<number> }
type Claim = { readonly seed: string; readonly id: string; readonly rank: number }

/** Share of shingles that makes an edited seed the same article when its path is the same. */
const SAME_PLACE_SHARE = 0.5
/** Share that makes a seed at a new path the article whose seed is gone. */
const MOVED_SHARE = 0.9

/**
 * Gives every draft the id it had, by the ledger: same canonical address; else same seed path and at
 * least half of the shingles; else nine tenths of the shingles of an article whose seed is gone. The rest
 * get new ids from their bodies. Pure, and the drafts' order does not matter; settling again with the
 * resulting ledger changes nothing.
 */
export function settle(ledger: Ledger, drafts: readonly Draft[]): Settled {
  const candidates = [...drafts]
    .sort((a, b) => compareCodeUnits(a.seed, b.seed))
    .map((draft) => ({ ...draft, hashes: once(() => shingleHashes(draft.text())) }))
  const ids = recognise(ledger, candidates)
  mintIds(ledger, candidates, ids)
  const identified = candidates.map((draft) => ({ ...draft, id: ids.get(draft.seed) ?? '' }))
  const settled = settleSlugs(ledger, identified)
  const entries = identified.map(({ id, seed, canonical, fingerprint }): [string, LedgerEntry] => {
    const { slug = '', formerSlugs = [] } = settled.get(id) ?? {}
    const blocks = remember(ledger.articles[id]?.blocks ?? [], fingerprint.blocks)
    return [id, { slug, formerSlugs, seed, canonical, sketch: fingerprint.sketch, blocks }]
  })
  const articles = { ...ledger.articles, ...Object.fromEntries(entries) }
  return {
    ids,
    slugs: new Map(entries.map(([, entry]) => [entry.seed, entry.slug])),
    ledger: { version: LEDGER_VERSION, library: ledger.library || mintLibraryId([...ids.values()]), articles },
  }
}

function recognise(ledger: Ledger, drafts: readonly Candidate[]): Map<string, string> {
  const known = Object.entries(ledger.articles).sort(([a], [b]) => compareCodeUnits(a, b))
  const present = new Set(drafts.map((draft) => draft.seed))
  const gone = known.filter(([, entry]) => !present.has(entry.seed))
  const byCanonical = groupBy(known, (entry) => entry.canonical)
  const bySeed = groupBy(known, (entry) => entry.seed)
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const claim = (claims: readonly Claim[]): void => {
    const order = [...claims].sort(
      (a, b) => b.rank - a.rank || compareCodeUnits(a.seed, b.seed) || compareCodeUnits(a.id, b.id),
    )
    for (const { seed, id } of order) {
      if (ids.has(seed) || taken.has(id)) continue
      ids.set(seed, id)
      taken.add(id)
    }
  }
  claim(
    drafts.flatMap(({ seed, canonical }) =>
      (canonical === null ? [] : (byCanonical.get(canonical) ?? [])).map(([id, entry]) => ({
        seed,
        id,
        rank: entry.seed === seed ? 1 : 0,
      })),
    ),
  )
  claim(claimsByShare(drafts, ids, SAME_PLACE_SHARE, (draft) => bySeed.get(draft.seed) ?? []))
  claim(claimsByShare(drafts, ids, MOVED_SHARE, sharersOf(gone)))
  return ids
}

/** Finds the entries that share any shingle with a draft, so that a renamed folder does not compare all with all. */
function sharersOf(entries: readonly (readonly [string, LedgerEntry])[]) {
  const byHash = new Map<number, (readonly [string, LedgerEntry])[]>()
  for (const pair of entries) {
    for (const hash of sketchHashes(pair[1].sketch)) byHash.set(hash, [...(byHash.get(hash) ?? []), pair])
  }
  return (draft: Candidate) =>
    byHash.size === 0 ? [] : [...new Set([...draft.hashes()].flatMap((hash) => byHash.get(hash) ?? []))]
}

function claimsByShare(
  drafts: readonly Candidate[],
  ids: ReadonlyMap<string, string>,
  least: number,
  entriesFor: (draft: Candidate) => readonly (readonly [string, LedgerEntry])[],
): Claim[] {
  return drafts
    .filter((draft) => !ids.has(draft.seed))
    .flatMap((draft) =>
      entriesFor(draft).map(([id, entry]) => ({ seed: draft.seed, id, rank: shareKept(entry, draft) })),
    )
    .filter((claim) => claim.rank >= least)
}

function shareKept({ sketch }: LedgerEntry, { fingerprint, hashes }: Candidate): number {
  return sketch === fingerprint.sketch ? 1 : keptShare(sketch, hashes())
}

function mintIds(ledger: Ledger, drafts: readonly Candidate[], ids: Map<string, string>): void {
  const used = new Set([...Object.keys(ledger.articles), ...ids.values()])
  for (const { seed, text, fingerprint } of drafts) {
    if (ids.has(seed)) continue
    let { id } = fingerprint
    for (let salt = seed; used.has(id); salt += '\n') id = mintId(text(), `\n${salt}`)
    used.add(id)
    ids.set(seed, id)
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function mintLibraryId(ids: readonly string[]): string {
  return ids.length === 0 ? '' : shortHash([...ids].sort(compareCodeUnits).join('\n'), ID_LENGTH)
}

function groupBy(
  entries: readonly (readonly [string, LedgerEntry])[],
  key: (entry: LedgerEntry) => string | null,
): Map<string, (readonly [string, LedgerEntry])[]> {
  const groups = new Map<string, (readonly [string, LedgerEntry])[]>()
  for (const pair of entries) {
    const value = key(pair[1])
    if (value === null) continue
    const group = groups.get(value)
    if (group) group.push(pair)
    else groups.set(value, [pair])
  }
  return groups
}
