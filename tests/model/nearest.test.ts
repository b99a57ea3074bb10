import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestArticles, wantedSlug } from '../../src/model/nearest.ts'

const articles = [
  { slug: 'trump-putin-agree-to-partial-ceasefire-in-ukraine' },
  { slug: 'how-reading-works-here' },
  { slug: 'finding-things-again' },
]

describe('wantedSlug', () => {
  it.each([
    ['articles/How-Reading-Works/', 'how-reading-works'],
    ['articles/lecture/original/index.html', 'lecture'],
    ['2024/05/caf%C3%A9_culture.html', '2024-05-cafe-culture'],
    ['100%', '100'],
    ['', ''],
  ])('reads %j as %j', (path, slug) => {
    expect(wantedSlug(path)).toBe(slug)
  })
})

describe('nearestArticles', () => {
  it.each([
    ['a misspelling', 'articles/how-raeding-works-here/', 'how-reading-works-here'],
    ['a link cut short', 'articles/trump-putin-agree', 'trump-putin-agree-to-partial-ceasefire-in-ukraine'],
    ['another site’s form of it', '2025/03/finding_things_again.html', 'finding-things-again'],
  ])('offers first what was meant by %s', (_name, path, slug) => {
    expect(nearestArticles(path, articles, 5)[0]?.slug).toBe(slug)
  })

  it.each([['wp-login.php'], ['articles/'], ['']])('offers nothing for %j', (path) => {
    expect(nearestArticles(path, articles, 5)).toEqual([])
  })

  it('offers no more than it may', () => {
    const alike = Array.from({ length: 9 }, (_article, index) => ({ slug: `letter-${index}` }))
    expect(nearestArticles('letter', alike, 3)).toEqual(alike.slice(0, 3))
  })

  it('offers an article first for its own path', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[b-km-z]{2,9}(-[b-km-z]{2,9}){0,3}$/), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(slugs, (names) => {
        for (const slug of names) {
          const nearest = nearestArticles(
            `articles/${slug}/`,
            names.map((name) => ({ slug: name })),
            8,
          )
          expect(nearest.map((article) => article.slug)).toContain(slug)
        }
      }),
    )
  })
})
