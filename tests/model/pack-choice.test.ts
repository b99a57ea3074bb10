import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackFile, PackKind, PackListRef } from '../../src/model/pack.ts'
import { filesOf, listsOf, type PackChoice, type ReadList } from '../../src/model/pack-choice.ts'

const SLUGS = ['ash', 'elm', 'fir', 'oak', 'yew']
const file = (path: string, article?: string): PackFile => ({
  path,
  bytes: 1,
  sha256: path,
  ...(article === undefined ? {} : { article }),
})

/** Each article has its page and a picture that its neighbour in the alphabet shows too. */
const articleFiles = SLUGS.flatMap((slug, index) => [
  file(`articles/${slug}/`, slug),
  file(`data/pictures/${index}`, slug),
  file(`data/pictures/${index + 1}`, slug),
])
const LISTS: readonly (ReadList & { readonly ref: PackListRef })[] = [
  list('app', [file('assets/a.js'), file('offprint.json')]),
  list('index', [file('data/index')]),
  list('lists', [file('sections/trees/')]),
  list('articles', articleFiles.slice(0, 6), 'ash'),
  list('articles', articleFiles.slice(6), 'fir'),
]

function list(kind: PackKind, files: readonly PackFile[], from?: string) {
  const ref = { kind, path: `${kind}-${from}`, files: files.length, bytes: files.length }
  return { kind, files, ref: from === undefined ? ref : { ...ref, from } }
}

const refs = LISTS.map(({ ref }) => ref)
const paths = (choices: readonly PackChoice[]) => new Set(filesOf(choices, LISTS).map(({ path }) => path))
const choice = fc.record({
  slugs: fc.oneof(fc.constant(null), fc.array(fc.constantFrom(...SLUGS, 'gone', 'zzz', ''))),
  withLists: fc.boolean(),
})
const choices = fc.array(choice, { maxLength: 4 })

describe('filesOf', () => {
  it('gives an article its page and its pictures, the app with them, and what names the rest last', () => {
    expect([...paths([{ slugs: ['elm'], withLists: false }])]).toEqual([
      'assets/a.js',
      'data/pictures/1',
      'data/pictures/2',
      'articles/elm/',
      'offprint.json',
    ])
  })

  it('has nothing for no part', () => {
    expect(paths([]).size).toBe(0)
  })

  it('is the union of the parts, each file once', () => {
    fc.assert(
      fc.property(choices, (parts) => {
        const alone = new Set(parts.flatMap((part) => [...paths([part])]))
        expect(paths(parts)).toEqual(alone)
        expect(filesOf(parts, LISTS)).toHaveLength(alone.size)
      }),
    )
  })

  it('frees, when one part goes, only what no other needs', () => {
    fc.assert(
      fc.property(choices, choice, (others, gone) => {
        const freed = [...paths([...others, gone])].filter((path) => !paths(others).has(path))
        for (const path of freed) {
          expect(paths([gone]).has(path)).toBe(true)
          for (const other of others) expect(paths([other]).has(path)).toBe(false)
        }
      }),
    )
  })
})

describe('listsOf', () => {
  it('reads of the articles only the lists that hold a chosen one', () => {
    expect(listsOf([{ slugs: ['oak'], withLists: false }], refs).map(({ path }) => path)).toEqual([
      'app-undefined',
      'articles-fir',
    ])
  })

  it('misses no file', () => {
    fc.assert(
      fc.property(choices, (parts) => {
        const read = new Set(listsOf(parts, refs))
        const some = LISTS.filter(({ ref }) => read.has(ref))
        expect(filesOf(parts, some)).toEqual(filesOf(parts, LISTS))
      }),
    )
  })
})
