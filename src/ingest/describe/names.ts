import { parseAuthors } from './authors.ts'

/** Names on a line of their own, and the words of each. */
const MOST_NAMES = 5
const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lo}+)(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|di|del|van|von|der|den|bin|al|el|y|dos|la|le))* \p{Lu}[\p{L}'’.-]*$/u

/** Whether a line is nothing but people's names, each of two to four words. */
export function isNamesAlone(text: string): boolean {
  const names = parseAuthors(text)
  if (names.length === 0 || names.length > MOST_NAMES) return false
  const letters = (whole: string): number => whole.match(/\p{L}/gu)?.length ?? 0
  const joints = text.match(/\s(?:and|und|et|y|e|en|och|og)\s/giu)?.join('') ?? ''
  const said = letters(names.join('')) + letters(joints)
  return (
    said === letters(text) &&
    names.every((name) => !/^(?:the|an?|my|your|our)\s/iu.test(name) && NAME.test(name) && name.split(' ').length <= 4)
  )
}
