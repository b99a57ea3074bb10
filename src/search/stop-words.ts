/**
 * Words that nearly every English text has: asked for beside others they find nothing by themselves.
 * They stay in the index, for phrases and for queries that have no other word.
 */
const ENGLISH = new Set(
  (
    'a about after all also an and any are as at be been before being but by can cannot could did do does for from ' +
    'had has have he her his how if in into is it its more most must no nor not of on or other our out over ' +
    'shall she should so some such than that the their them then there these they this those through to under up ' +
    'upon us very was we were what when where which while who whom why will with would you your'
  ).split(' '),
)

/** @param languages of the library, the commonest first: one library's stop words are those of its main language */
export function isStopWord(word: string, languages: readonly string[]): boolean {
  return languages[0] === 'en' && ENGLISH.has(word)
}
