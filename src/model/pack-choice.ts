import { type PackFile, type PackKind, type PackListRef, packOrder } from './pack.ts'

/** A part of the library that a reader chose to keep. */
export type PackChoice = {
  /** Null for every article. */
  readonly slugs: readonly string[] | null
  /** Whether lists and search come along. */
  readonly withLists: boolean
}

/** A list that was read. */
export type ReadList = { readonly kind: PackKind; readonly files: readonly PackFile[] }

function isChosenKind(kind: PackKind, choices: readonly PackChoice[]): boolean {
  if (choices.length === 0) return false
  return kind === 'app' || kind === 'articles' || choices.some(({ withLists }) => withLists)
}

/** The lists that must be read to know the files of the choices: of the articles only those that hold one of theirs. */
export function listsOf(choices: readonly PackChoice[], lists: readonly PackListRef[]): PackListRef[] {
  const all = choices.some(({ slugs }) => slugs === null)
  const slugs = [...new Set(choices.flatMap((choice) => choice.slugs ?? []))].sort()
  const articleLists = lists.filter(({ kind }) => kind === 'articles')
  const holding = new Set<PackListRef>()
  let at = 0
  for (const slug of slugs) {
    // By code units, as the lists were ordered.
    for (let next = articleLists[at + 1]; next && (next.from ?? '') <= slug; next = articleLists[at + 1]) at += 1
    const list = articleLists[at]
    if (list) holding.add(list)
  }
  return lists.filter(
    (list) => isChosenKind(list.kind, choices) && (list.kind !== 'articles' || all || holding.has(list)),
  )
}

/** The files of all choices together, each once, in the order in which they are to be kept. */
export function filesOf(choices: readonly PackChoice[], lists: readonly ReadList[]): PackFile[] {
  const all = choices.some(({ slugs }) => slugs === null)
  const slugs = new Set(choices.flatMap((choice) => choice.slugs ?? []))
  const files = new Map<string, PackFile>()
  for (const { kind, files: listed } of lists) {
    if (!isChosenKind(kind, choices)) continue
    for (const file of listed) {
      if (kind === 'articles' && !all && !slugs.has(file.article ?? '')) continue
      if (!files.has(file.path)) files.set(file.path, file)
    }
  }
  return packOrder([...files.values()])
}
