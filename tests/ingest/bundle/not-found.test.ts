// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { notFoundPage } from '../../../src/ingest/bundle/not-found.ts'
import { parseHtml } from './markup.ts'

const script = 'document.title="x"'
const page = (url: string | null, name = 'The back room') => parseHtml(notFoundPage({ name, url, script }))

function hash(text: string | null | undefined): string {
  return `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`
}

describe('notFoundPage', () => {
  it('names no other file, because it is served at any depth', () => {
    expect(page(null).querySelectorAll('[src], link')).toHaveLength(0)
  })

  it('allows its own style and script by hash, and nothing else', () => {
    const document = page(null)
    const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content')
    const directives = Object.fromEntries(
      (policy ?? '').split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')]),
    )
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'style-src': hash(document.querySelector('style')?.textContent),
      'script-src': hash(document.querySelector('script')?.textContent),
      'connect-src': "'self'",
    })
  })

  it.each([
    ['upward where the public address is not known', null, ['../', '/']],
    ['to the library where it is', 'https://read.example/room', ['https://read.example/room/']],
  ])('links without scripts %s', (_name, url, links) => {
    expect([...page(url).querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(links)
  })

  it('shows a name with markup in it as text', () => {
    expect(page('https://a.example', '<b>"&').querySelector('#found a')?.textContent).toBe('Go to <b>"&')
  })

  it('refuses a script that could end its own element', () => {
    expect(() => notFoundPage({ name: 'x', url: null, script: 'a="</script>"' })).toThrow('inline script')
  })
})
