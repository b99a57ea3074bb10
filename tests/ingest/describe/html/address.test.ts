import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/ingest/clean/html/parse.ts'
import { dayInAddress, findAddress } from '../../../../src/ingest/describe/html/address.ts'
import { readMetas } from '../../../../src/ingest/describe/html/metas.ts'

const addressOf = (html: string): string | null => {
  const { tree } = parsePage(html)
  return tree && findAddress(tree, readMetas(tree))
}
const ADDRESS = 'https://example.org/ferries'

describe('findAddress', () => {
  it.each([
    ['the canonical link', `<link rel="canonical" href="${ADDRESS}">`],
    ['OpenGraph', `<meta property="og:url" content="${ADDRESS}">`],
    ['a browser’s note', `<!DOCTYPE html><!-- saved from url=(0027)${ADDRESS} --><p>x`],
    [
      'SingleFile’s note',
      `<!DOCTYPE html><!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: x\n--><p>x`,
    ],
    [
      'the page, not the home page',
      `<link rel=canonical href="https://example.org/"><meta property=og:url content="${ADDRESS}">`,
    ],
    [
      'a relative link by the address elsewhere',
      `<link rel=canonical href="/ferries"><meta property=og:url content="https://example.org/x">`,
    ],
  ])('takes %s', (_, html) => {
    expect(addressOf(html)).toBe(ADDRESS)
  })

  it.each([
    '<p>x',
    '<link rel=canonical href="/ferries">',
    '<link rel=canonical href="javascript:alert(1)">',
    '<meta property=og:url content="::">',
  ])('finds none in %s', (html) => {
    expect(addressOf(html)).toBeNull()
  })
})

describe('dayInAddress', () => {
  it.each([
    ['https://example.org/2019/11/18/ferries', '2019-11-18'],
    ['https://example.org/2019/nov/18/ferries', '2019-11-18'],
    ['https://example.org/2019/11/8/20948348/ferries', '2019-11-08'],
    ['https://example.org/ferries-2019-11-18', '2019-11-18'],
    ['https://example.org/20191118/ferries', '2019-11-18'],
    ['https://example.org/2019/11/ferries', null],
    ['https://example.org/2019/13/40/ferries', null],
    ['https://example.org/article-20191399', null],
    [null, null],
  ])('reads %s as %s', (address, day) => {
    expect(dayInAddress(address)).toBe(day)
  })
})
