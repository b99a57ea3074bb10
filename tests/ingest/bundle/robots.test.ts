import { describe, expect, it } from 'vitest'
import { robots } from '../../../src/ingest/bundle/robots.ts'

describe('robots', () => {
  it('names the site map where the public address is known', () => {
    expect(robots('https://a.example/room')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://a.example/room/sitemap.xml\n',
    )
  })

  it('allows everything and names nothing where it is not', () => {
    expect(robots(null)).toBe('User-agent: *\nAllow: /\n')
  })
})
