import { describe, expect, it } from 'vitest'
import { cspHash } from '../../../src/ingest/bundle/document.ts'
import { headerPolicy, hostHeaders } from '../../../src/ingest/bundle/host-headers.ts'
import { standalonePage } from '../../../src/ingest/bundle/standalone-page.ts'

const inline = ['let lost=1', 'let moved=1']

/** Block to header to value, as Netlify and Cloudflare Pages read the file. */
function blocks(text: string): Record<string, Record<string, string>> {
  const result: Record<string, Record<string, string>> = {}
  let block = ''
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    if (line.startsWith('/')) block = line
    else {
      const [name = '', ...value] = line.trim().split(': ')
      result[block] = { ...result[block], [name]: value.join(': ') }
    }
  }
  return result
}

describe('hostHeaders', () => {
  const headers = blocks(hostHeaders(inline))

  it.each(['/assets/*', '/data/*'])('lets %s keep for good', (block) => {
    expect(headers[block]?.['Cache-Control']).toBe('public, max-age=31536000, immutable')
  })

  it('sets no header for one file twice', () => {
    const everywhere = Object.keys(headers['/*'] ?? {})
    for (const [block, own] of Object.entries(headers))
      if (block !== '/*') expect(everywhere.filter((name) => name in own)).toEqual([])
  })

  it('keeps every line within what Cloudflare reads', () => {
    for (const line of hostHeaders(inline).split('\n')) expect(line.length).toBeLessThanOrEqual(2000)
  })
})

describe('headerPolicy', () => {
  it('lets in the inline scripts of all pages, and no others', () => {
    const policy = headerPolicy(inline)
    for (const script of inline) expect(policy).toContain(cspHash(script))
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('lets in the style of pages that stand alone', () => {
    const page = standalonePage({ lang: 'en', title: '', body: '', script: null, connect: 'none' })
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
    expect(headerPolicy(inline)).toContain(cspHash(style))
  })
})
