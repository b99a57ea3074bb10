import { describe, expect, it } from 'vitest'
import { listAddress, pageNumber } from '../../../src/routes/shared/list-path.ts'

describe('listAddress', () => {
  it.each([
    ['/', '', 1, '/'],
    ['/', '', 2, '/pages/2/'],
    ['/tags/x/', '', 3, '/tags/x/pages/3/'],
    ['/', 'is:unread', 1, '/?q=is%3Aunread'],
    ['/tags/x/', 'a b', 2, '/tags/x/?q=a+b&page=2'],
  ])('addresses %s with "%s", page %d', (path, q, page, address) => {
    expect(listAddress(path, q, page)).toBe(address)
  })
})

describe('pageNumber', () => {
  it.each([
    ['3', 3],
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['x', 1],
    [null, 1],
    [undefined, 1],
  ])('reads %j as %d', (text, page) => {
    expect(pageNumber(text)).toBe(page)
  })
})
