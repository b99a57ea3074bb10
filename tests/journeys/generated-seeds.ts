/*
 * A library large enough for several list pages, made by rule so that every run has the same one.
 * The words are dull on purpose: what the journeys look for, they look for by name.
 */

const SUBJECTS = [
  'tide',
  'harbour',
  'orchard',
  'railway',
  'archive',
  'market',
  'glacier',
  'workshop',
  'library',
  'bridge',
]
const VERBS = ['keeps', 'loses', 'remembers', 'mends', 'counts', 'carries', 'outlives', 'measures']
const OBJECTS = [
  'the winter',
  'its keepers',
  'a long silence',
  'every stone',
  'the first light',
  'old debts',
  'the river',
]
const SECTIONS = ['Coast', 'City', 'Hills']
const AUTHORS = ['Nora Vale', 'Tomas Reed', 'Inga Holm', 'Paul Ferro', 'Ruth Amsel']

/** The number of generated articles: with the odd ones, three pages of lists. */
export const GENERATED = 120

function pick<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length]
  if (value === undefined) throw new Error('An empty list has nothing to pick')
  return value
}

function sentence(n: number): string {
  const subject = pick(SUBJECTS, n * 7 + 3)
  const line = `The ${subject} ${pick(VERBS, n * 5 + 1)} ${pick(OBJECTS, n * 3 + 2)}, as number ${n} of this series says in passing`
  return n % 4 === 0 ? `${line}; nobody in the ${pick(SUBJECTS, n + 4)} could say since when.` : `${line}.`
}

function paragraph(n: number): string {
  return [0, 1, 2, 3].map((k) => sentence(n * 4 + k)).join(' ')
}

function note(n: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + n * 5)).toISOString().slice(0, 10)
  return [
    '---',
    `title: "Field note ${n}: what the ${pick(SUBJECTS, n)} ${pick(VERBS, n)}"`,
    `standfirst: "${sentence(n)}"`,
    `author: ${pick(AUTHORS, n)}`,
    `section: ${pick(SECTIONS, n)}`,
    'source: The Field Notes',
    `published: ${day}`,
    `tags: [${pick(SUBJECTS, n)}, note]`,
    'lang: en',
    '---',
    '',
    ...Array.from({ length: 4 + (n % 9) * 3 }, (_, k) => `${paragraph(n * 31 + k)}\n`),
  ].join('\n')
}

/** Some 20,000 words in twelve chapters. */
function longArticle(): string {
  const chapters = Array.from({ length: 12 }, (_, chapter) => [
    `## Chapter ${chapter + 1}\n`,
    ...Array.from({ length: 24 }, (_, k) => `${paragraph(5000 + chapter * 101 + k)}\n`),
  ])
  const front = [
    '---',
    'title: The long way round',
    'author: Nora Vale',
    'section: Hills',
    'published: 2022-05-01',
    'lang: en',
    '---',
    '',
  ]
  return [...front, ...chapters.flat()].join('\n')
}

/** File names and texts. */
export function generatedSeeds(count: number = GENERATED): [name: string, text: string][] {
  const notes = Array.from({ length: count }, (_, n): [string, string] => [
    `note-${String(n).padStart(3, '0')}.md`,
    note(n),
  ])
  return [...notes, ['the-long-way-round.md', longArticle()]]
}
