import { describe, expect, it } from 'vitest'
import { EMPTY_LEDGER, type Ledger } from '../../src/ingest/ledger.ts'
import { settleSlugs } from '../../src/ingest/slugs.ts'

const entry = (slug: string, formerSlugs: string[] = []) => ({
  slug,
  formerSlugs,
  seed: 'x.md',
  canonical: null,
  sketch: '',
  blocks: [],
})
const ledger = (articles: Ledger['articles']): Ledger => ({ ...EMPTY_LEDGER, articles })

describe('settleSlugs', () => {
  it('parts articles of one title by a piece of their ids', () => {
    const slugs = settleSlugs(EMPTY_LEDGER, [
      { id: 'bbbb22222222', title: 'The Harbour' },
      { id: 'aaaa11111111', title: 'The harbour!' },
    ])
    expect(slugs.get('aaaa11111111')?.slug).toBe('the-harbour')
    expect(slugs.get('bbbb22222222')?.slug).toBe('the-harbour-bbbb')
  })

  it('keeps a slug while the title stays', () => {
    const known = ledger({ bbbb22222222: entry('the-harbour-bbbb') })
    expect(settleSlugs(known, [{ id: 'bbbb22222222', title: 'The harbour' }]).get('bbbb22222222')?.slug).toBe(
      'the-harbour-bbbb',
    )
  })

  it('leaves the old slug behind when the title changes, and takes it back when it changes again', () => {
    const known = ledger({ aaaa11111111: entry('old-title') })
    const changed = settleSlugs(known, [{ id: 'aaaa11111111', title: 'New title' }]).get('aaaa11111111')
    expect(changed).toEqual({ slug: 'new-title', formerSlugs: ['old-title'] })
    const later = ledger({ aaaa11111111: entry('new-title', ['old-title']) })
    const back = settleSlugs(later, [{ id: 'aaaa11111111', title: 'Old title' }]).get('aaaa11111111')
    expect(back).toEqual({ slug: 'old-title', formerSlugs: ['new-title'] })
  })

  it('does not reuse the former slug of another article', () => {
    const known = ledger({ aaaa11111111: entry('new-title', ['old-title']) })
    const slugs = settleSlugs(known, [{ id: 'cccc33333333', title: 'Old title' }])
    expect(slugs.get('cccc33333333')?.slug).toBe('old-title-cccc')
  })

  it('falls back to the id where a title has no Latin form', () => {
    expect(settleSlugs(EMPTY_LEDGER, [{ id: 'aaaa11111111', title: '🛳️' }]).get('aaaa11111111')?.slug).toBe(
      'article-aaaa11111111',
    )
  })
})
