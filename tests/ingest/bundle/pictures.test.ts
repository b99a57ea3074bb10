import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPictureTaker } from '../../../src/ingest/bundle/pictures.ts'
import { pictureName } from '../../../src/ingest/read/picture-name.ts'

/** A whole picture: one grey pixel, in the smallest PNG there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-pictures-'))
  await writeFile(join(folder, 'a picture (1).png'), PIXEL)
  await writeFile(join(folder, 'broken.jpg'), 'not a picture')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function take(html: string, path: string, seed = 'a.md') {
  const files = new Map<string, Uint8Array>()
  const taker = createPictureTaker(folder, [{ path }], (to, bytes) => files.set(to, bytes))
  return { html: taker.take({ seed, html }), files }
}

describe('pictures', () => {
  it('are copied under a hashed name, with the room they need', () => {
    const { html, files } = take('<p>See <img src="a%20picture%20(1).png" alt="A pixel"></p>', 'a picture (1).png')
    const [path, bytes] = [...files][0] ?? []
    expect(path).toMatch(/^data\/pictures\/[0-9a-f]{12}\.png$/)
    expect(bytes).toEqual(PIXEL)
    expect(html).toBe(
      `<p>See <img src="../../${path}" width="1" height="1" loading="lazy" decoding="async" alt="A pixel"></p>`,
    )
  })

  it('replace the size that a seed claims by their own', () => {
    const { html } = take('<img src="a%20picture%20(1).png" alt="" width="9999" height="2">', 'a picture (1).png')
    expect(html).toMatch(/^<img src="[^"]+" width="1" height="1" loading="lazy" decoding="async" alt="">$/)
  })

  it('leave a text alone that only quotes such an address', () => {
    const html = '<p>Write src="a%20picture%20(1).png" there.</p>'
    expect(take(html, 'a picture (1).png').html).toBe(html)
  })

  it('come out of the seed that holds them, and only those that it shows', async () => {
    const shown = Buffer.concat([PIXEL, Buffer.alloc(100)])
    const other = Buffer.concat([PIXEL, Buffer.alloc(101)])
    const data = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`
    await writeFile(join(folder, 'it holds.html'), `<img src="${data(shown)}"><img src="${data(other)}">`)
    const name = pictureName(shown) ?? ''
    const { html, files } = take(`<img src="it%20holds.html/${name}" alt="x">`, 'another.png', 'it holds.html')
    expect([...files.values()].map((bytes) => Buffer.from(bytes).equals(shown))).toEqual([true])
    expect(html).toContain(`src="../../${[...files.keys()][0]}"`)
  })

  it('are given once, however many articles show them', () => {
    const given: string[] = []
    const taker = createPictureTaker(folder, [{ path: 'broken.jpg' }], (to) => given.push(to))
    const htmls = ['a.md', 'b.md'].map((seed) => taker.take({ seed, html: '<img src="broken.jpg" alt="">' }))
    expect(given).toHaveLength(1)
    expect(htmls[1]).toBe(htmls[0])
  })

  it('go without a size where the file tells none', () => {
    const { html } = take('<img src="broken.jpg" alt="">', 'broken.jpg')
    expect(html).toMatch(/^<img src="[^"]+" loading="lazy" decoding="async" alt="">$/)
  })
})
