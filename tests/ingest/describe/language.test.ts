import { describe, expect, it } from 'vitest'
import { directionOf, fitsScript, languageOf, languageTag } from '../../../src/ingest/describe/language.ts'

describe('languageOf', () => {
  it.each([
    ['Russian President Vladimir Putin agreed Tuesday to halt strikes on energy infrastructure.', 'en'],
    ['Der Hafen war leer, als die Fähre ankam, und niemand stand auf dem Kai.', 'de'],
    ['Le port était vide quand le ferry est arrivé, et personne ne se tenait sur le quai.', 'fr'],
    ['フェリーが着いたとき、港には誰もいなかった。', 'ja'],
    ['Hello there', 'en'],
    [
      'Standard Oil Co and BP North America Inc said they plan to form a venture to manage the money market borrowing and investment activities of both companies. The venture will be called BP Finance, and will be overseen by a board of the two.',
      'en',
    ],
    [
      'USX said the new stock will be offered at 50 dlrs a share and will have a dividend of 3.50 dlrs a share per year. USX said the proceeds will be used to redeem its currently outstanding 2.25 dlrs convertible exchangeable cumulative preference stock.',
      'en',
    ],
    [
      'Im Wall Street Journal stand am Montag: „The end of the market.“ So schlimm kam es nicht, denn schon am Dienstag stiegen die Kurse in Frankfurt und in London wieder, und wer zu früh verkauft hatte, der kaufte nun am Ende der Woche umso teurer wieder zurück.',
      'de',
    ],
    ['Qtly div 12 cts vs 11 cts prior. Pay April 2. Record March 9.', 'en'],
    ['Harbour Lines Inc quarterly dividend: 14 cts vs 12 cts prior, pay May 1, record April 10.', 'en'],
    [
      'Shr 22 cts vs 13 cts. Net 3,166,000 vs 1,780,000. Sales 30.4 mln vs 16.9 mln. Nine mths. Shr 56 cts vs 33 cts. Avg shrs 14.0 mln vs 13.6 mln.',
      'en',
    ],
    [
      'Harbour Lines Inc said its common stock has been included in the NASDAQ National Market System, effective today.',
      'en',
    ],
    ['Der Umsatz stieg im dritten Quartal auf 41 Millionen, der Gewinn nicht.', 'de'],
    ['De omzet van het bedrijf steeg in het derde kwartaal tot 41 miljoen.', 'nl'],
    ['Il fatturato della casa sale a 41 milioni nel terzo trimestre, e non per caso.', 'it'],
    ['O ministro disse que as conversas terminaram sem um acordo entre as partes.', 'pt'],
    ['Ministeren sa at samtalene endte uten en avtale, og at det var ventet av alle.', 'no'],
    ['On ne sait pas encore combien de temps cela va durer, dit-il.', 'fr'],
    ['Menteri mengatakan pada hari Senin bahwa pembicaraan itu berakhir tanpa kesepakatan.', 'id'],
    ['Umsatz im 3. Quartal 41 Mio. Euro gegen 30 Mio. Euro, Gewinn je Aktie 1,20 gegen 0,80 Euro', 'de'],
    ['Resultat før skat 41 mio. kr. mod 30 mio. kr., omsætning 210 mio. kr. mod 190 mio. kr.', 'da'],
    ['12 345', 'und'],
    ['', 'und'],
  ])('finds the language of %j', (text, lang) => {
    expect(languageOf(text)).toBe(lang)
  })
})

describe('languageTag', () => {
  it.each([
    ['en', 'en'],
    ['EN_gb', 'en-GB'],
    ['zh-hant', 'zh-Hant'],
    ['not a language', null],
    ['', null],
  ])('makes %j %j', (declared, tag) => {
    expect(languageTag(declared)).toBe(tag)
  })
})

describe('fitsScript', () => {
  const japanese = 'フェリーが着いたとき、港には誰もいなかった。'.repeat(3)
  const english = 'The ferry came in at noon, and nobody was there to meet it.'
  it.each([
    ['en', english, true],
    ['en', japanese, false],
    ['ja', japanese, true],
    ['ja', english, true],
    ['en', 'フェリー', true],
  ])('holds of %s and %j: %s', (tag, text, fits) => {
    expect(fitsScript(tag, text)).toBe(fits)
  })
})

describe('directionOf', () => {
  it.each([
    ['כאשר המעבורת הגיעה הנמל היה ריק', 'rtl'],
    ['A text with one word עברית in it', 'ltr'],
    ['', 'ltr'],
  ])('runs %j', (text, dir) => {
    expect(directionOf(text)).toBe(dir)
  })
})
