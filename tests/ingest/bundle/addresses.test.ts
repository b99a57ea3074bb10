import { describe, expect, it } from 'vitest'
import { addressOf } from '../../../src/ingest/bundle/addresses.ts'

describe('addressOf', () => {
  it.each([
    ['/', null, './'],
    ['/articles/a/', null, 'articles/a/'],
    ['/', 'https://a.example', 'https://a.example/'],
    ['/articles/a/', 'https://a.example/room', 'https://a.example/room/articles/a/'],
    ['/articles/a/', 'https://a.example/room/', 'https://a.example/room/articles/a/'],
    ['//evil.example/', 'https://a.example/', 'https://a.example/evil.example/'],
  ])('puts %j below %j as %j', (path, url, address) => {
    expect(addressOf(path, url)).toBe(address)
  })
})
