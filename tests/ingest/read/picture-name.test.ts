import { describe, expect, it } from 'vitest'
import { dataBytes, pictureName } from '../../../src/ingest/read/picture-name.ts'

const padded = (start: string): Uint8Array => Buffer.from(start.padEnd(200, 'x'), 'latin1')

describe('pictureName', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['\xff\xd8\xff\xe0', 'jpg'],
    ['GIF89a', 'gif'],
    ['RIFF\0\0\0\0WEBP', 'webp'],
    ['\0\0\0\x1cftypavif', 'avif'],
  ])('tells the format of %j by its bytes', (start, extension) => {
    expect(pictureName(padded(start))).toMatch(new RegExp(`^[0-9a-f]{20}\\.${extension}$`))
  })

  it.each(['<svg onload="x()">', '<html>', 'BM'])('has none for %s', (start) => {
    expect(pictureName(padded(start))).toBeNull()
  })

  it('has none for a pixel', () => {
    expect(pictureName(Buffer.from('GIF89a', 'latin1'))).toBeNull()
  })
})

describe('dataBytes', () => {
  it.each([
    ['data:image/png;base64,aGVsbG8=', 'hello'],
    ['DATA:;base64,aGVs%0AbG8%3D', 'hello'],
    ['data:,a%20b', 'a b'],
    ['data:text/plain;charset=utf-8,x,y', 'x,y'],
  ])('reads %s', (address, text) => {
    expect(Buffer.from(dataBytes(address) ?? []).toString('latin1')).toBe(text)
  })

  it.each(['https://a.example/data:,x', 'data:', 'cid:x'])('finds none in %s', (address) => {
    expect(dataBytes(address)).toBeNull()
  })
})
