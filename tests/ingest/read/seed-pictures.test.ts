import { describe, expect, it } from 'vitest'
import { seedPictures } from '../../../src/ingest/read/seed-pictures.ts'

/** Large enough to be more than a spacer. */
const picture = new Uint8Array(Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(120, 7)]))
const page = `<p>One</p><img src="data:image/gif;base64,${Buffer.from(picture).toString('base64')}"><p>Two</p>`
const utf16 = Buffer.from(`\ufeff${page}`, 'utf16le')

describe('seedPictures', () => {
  it.each([
    ['UTF-8', Buffer.from(page)],
    ['UTF-16, the low byte first', utf16],
    ['UTF-16, the high byte first', Buffer.from(utf16).swap16()],
  ])('finds what a page in %s holds', (_name, bytes) => {
    const found = [...seedPictures(new Uint8Array(bytes), 'page.html').values()]
    expect(found.map((content) => new Uint8Array(content))).toEqual([picture])
  })

  it('finds nothing in a page without pictures', () => {
    expect(seedPictures(new Uint8Array(Buffer.from('<p>data:image/gif</p>')), 'page.html').size).toBe(0)
  })
})
