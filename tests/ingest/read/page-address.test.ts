import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../src/ingest/clean/html/parse.ts'
import { baseOf, savedFrom } from '../../../src/ingest/read/page-address.ts'

describe('savedFrom', () => {
  it.each([
    ['<!-- saved from url=(0022)https://a.example/page -->\n<html>', 'https://a.example/page'],
    [
      '<html><!--\n Page saved with SingleFile \n url: https://a.example/x?y=1 \n saved date: now\n-->',
      'https://a.example/x?y=1',
    ],
    ['<!-- saved from url=(0014)about:internet -->', null],
    ['<!-- saved from url=(0010)javascript:x -->', null],
    ['<p>saved from url=(0022)https://a.example/page', null],
  ])('finds in %j %s', (html, address) => {
    const { tree } = parsePage(html)
    expect(tree && savedFrom(tree)).toBe(address)
  })
})

describe('baseOf', () => {
  const base = (head: string, address: string | null) => {
    const { tree } = parsePage(`<head>${head}</head><p>x`)
    return tree && baseOf(tree, address)
  }

  it.each([
    ['', 'https://a.example/p', 'https://a.example/p'],
    ['<base href="/old/">', 'https://a.example/p', 'https://a.example/old/'],
    ['<base href="https://b.example/">', null, 'https://b.example/'],
    ['<base href="javascript:x">', null, null],
    ['<base target="_blank">', null, null],
  ])('of a page with %s at %s is %s', (head, address, expected) => {
    expect(base(head, address)).toBe(expected)
  })
})
