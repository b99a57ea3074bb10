import type { BlockFate, BlockMap } from '../model/block-map.ts'
import { alignBlocks } from './align-blocks.ts'
import type { BlockVersion } from './block-history.ts'

/**
 * From every block id of an article's former versions to what the newest version has. Each version is
 * aligned with the next, newest step first, so that a block edited several times is followed through all
 * of its edits. Null when no former block is missing.
 * @param history oldest first
 */
export function blockMapOf(history: readonly BlockVersion[]): BlockMap | null {
  const present = new Set(history.at(-1)?.map(({ id }) => id))
  const fates = new Map<string, BlockFate>()
  for (let step = history.length - 2; step >= 0; step -= 1) {
    for (const [id, fate] of alignBlocks(history[step] ?? [], history[step + 1] ?? [])) {
      if (!present.has(id) && !fates.has(id)) fates.set(id, followed(fate, fates))
    }
  }
  if (fates.size === 0) return null
  return Object.fromEntries([...fates].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a fate of one step comes to after the later steps. */
function followed(fate: BlockFate, later: ReadonlyMap<string, BlockFate>): BlockFate {
  const next = fate.to === null ? undefined : later.get(fate.to)
  if (!next) return fate
  const became = ranks.find((rank) => rank === fate.became || rank === next.became) ?? 'gone'
  return { became, to: next.to }
}

/** Of two fates in a row, the graver one counts. */
const ranks = ['gone', 'moved', 'edited'] as const
