/** Reduces a folded word to what its inflections share. */
export type Stem = (word: string) => string

/** Stemmers by primary language subtag (BCP 47). */
export type Stemmers = ReadonlyMap<string, Stem>

type Module = { readonly stemmer: Stem }

/** Loaded when a library has the language: a reader of English fetches one small script. */
const MODULES: Readonly<Record<string, () => Promise<Module>>> = {
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  nb: () => import('@orama/stemmers/norwegian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
}

/** The primary subtag: `en` of `en-GB`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

/** The stemmers there are for these languages (Porter 1980 for English, Snowball for others); the rest keep their words whole. */
export async function loadStemmers(languages: Iterable<string>): Promise<Stemmers> {
  const known = [...new Set([...languages].map(languageOf))].filter((language) => Object.hasOwn(MODULES, language))
  const loaded = await Promise.all(
    known.map(async (language) => {
      const module = await MODULES[language]?.()
      return module ? [[language, guarded(module.stemmer)] as const] : []
    }),
  )
  return new Map(loaded.flat())
}

/** Words whose stems are remembered, of each language: most of what a page of hits is written in. */
const REMEMBERED = 20_000

/** Figures and very short words have no endings; a stemmer that leaves nothing is not believed. */
function guarded(stem: Stem): Stem {
  const stems = new Map<string, string>()
  return (word) => {
    const known = stems.get(word)
    if (known !== undefined) return known
    if (stems.size === REMEMBERED) stems.clear()
    const made = word.length < 3 || /\p{N}/u.test(word) ? word : stem(word) || word
    stems.set(word, made)
    return made
  }
}

/** What is left as it is. */
export const WHOLE: Stem = (word) => word
