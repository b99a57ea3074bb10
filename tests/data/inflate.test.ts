import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflate } from '../../src/data/inflate.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'

test('what was deflated is as it was', async () => {
  for (const text of ['', 'a', 'many words '.repeat(20_000)])
    expect(await inflate(new Uint8Array(deflateRawSync(text)))).toEqual(encodeUtf8(text))
})

test('anything else is refused', async () => {
  await expect(inflate(encodeUtf8('no deflate'))).rejects.toThrow()
})

test('a file that ends too early is refused', async () => {
  const whole = new Uint8Array(deflateRawSync('many words '.repeat(100)))
  await expect(inflate(whole.subarray(0, -4))).rejects.toThrow()
})
