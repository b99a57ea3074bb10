/**
 * What a sentence of a language hardly does without, of those that can be written without a letter beyond a to z; no
 * words that English has too, and few of those that stand in names (de, la).
 */
const SMALL_WORDS = {
  af: 'die van het en nie wat vir met word aan',
  da: 'og det er til af mod fra med ikke som den har et',
  de: 'der die das und den von mit ist nicht ein eine auf im zu dem des gegen je sich',
  en: 'the and that with from which said its were this would it has be',
  eo: 'la kaj estas por al ne oni sed',
  es: 'el que los las del por con una para se su y',
  fi: 'ja ei se oli mutta kun joka ovat',
  fr: 'le les des et est une dans pour qui que au un ne pas ce cela elle sur dit',
  ga: 'agus na ar le sa ag',
  id: 'yang dan di itu dengan untuk dari pada ini tidak',
  it: 'il di che e del una con non della le si da',
  la: 'et est non cum ut quod sed qui',
  nl: 'de het een van en dat op te zijn voor met niet',
  no: 'og det er til av mot fra med ikke som den har et',
  pt: 'que do da em um para com os uma dos das no na se',
  rn: 'mu ku na ni ya wa ba ko ari bo',
  ro: 'cu pe din care este un nu mai',
  sv: 'och det att av som med inte till den ett har',
  tl: 'ang ng sa na mga ay at ni si hindi',
  tr: 've bir bu da ile bin ne',
}

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SMALL_WORDS).map(([lang, words]) => [lang, words.split(' ')]),
)

/** Different ones that make a sentence: a single one stands in a company's name. */
const ENOUGH = 2

/** Whether a text has more of a language's small words than of English ones. @param lang ISO 639-1 */
export function hasSmallWordsOf(lang: string, text: string): boolean {
  const words = new Set(text.toLowerCase().match(/[a-z]+/g))
  const count = (one: string): number => WORDS.get(one)?.filter((word) => words.has(word)).length ?? 0
  const found = count(lang)
  return found >= ENOUGH && found > count('en')
}
