import { describe, expect, it } from 'vitest'
import { parsePublicAddress } from '../../src/ingest/public-address.ts'

describe('parsePublicAddress', () => {
  it.each(['https://example.org', 'http://localhost:4173/reading/', 'HTTPS://example.org/a'])('takes %s', (text) => {
    expect(parsePublicAddress(text)).toBe(text)
  })

  it.each(['example.org', 'foo', 'ftp://example.org/', 'https://', 'https://a b/', 'mailto:a@example.org'])(
    'says of %s what an address is, without a stack',
    (text) => {
      expect(() => parsePublicAddress(text)).toThrow(
        expect.objectContaining({ stack: expect.stringMatching(/^OFFPRINT_URL is .*\/$/) }),
      )
    },
  )
})
