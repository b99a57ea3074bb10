/**
 * What became of a block that the page no longer has:
 * - `edited`: its words were changed; `to` is the block that has them now, at the same place in the order;
 * - `moved`: as edited, at another place in the order;
 * - `gone`: nothing has its words; `to` is the nearest block that survived, null where none did.
 */
export type BlockFate = {
  readonly became: 'edited' | 'moved' | 'gone'
  readonly to: string | null
}

/**
 * From block ids that readers may hold of an article's earlier versions to what the page has now. Ids that
 * the page still has are never in it: a block keeps its id as long as it keeps its words, wherever it moves.
 */
export type BlockMap = Readonly<Record<string, BlockFate>>

/** Where a held block id leads. */
export type FollowedBlock = { readonly became: 'same' | BlockFate['became']; readonly to: string | null }

/**
 * Follows a block id that a reader holds. A map that does not know the id says `same`: whether the page
 * has it is then for the page to say.
 */
export function followBlock(map: BlockMap | undefined, id: string): FollowedBlock {
  const fate = map !== undefined && Object.hasOwn(map, id) ? map[id] : undefined
  return fate ?? { became: 'same', to: id }
}
