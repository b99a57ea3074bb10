// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchLinks } from '../../src/hooks/watch-links.ts'

/** jsdom lays nothing out, so the test says what is in view. */
class Sight {
  static last: Sight
  readonly observed = new Set<Element>()
  readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void
  constructor(tell: Sight['tell']) {
    this.tell = tell
    Sight.last = this
  }
  observe = (element: Element) => this.observed.add(element)
  unobserve = (element: Element) => this.observed.delete(element)
  disconnect = () => this.observed.clear()
}
vi.stubGlobal('IntersectionObserver', Sight)

function start(html: string) {
  document.body.innerHTML = html
  const told: string[] = []
  const stop = watchLinks(document.body, {
    onSeen: (path) => told.push(`seen ${path}`),
    onGone: (path) => told.push(`gone ${path}`),
    onWanted: (path) => told.push(`wanted ${path}`),
  })
  stops.push(stop)
  return { told, stop }
}

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const link = (text: string): HTMLAnchorElement => {
  const found = [...document.querySelectorAll('a')].find((one) => one.textContent === text)
  if (!found) throw new Error(`no link ${text}`)
  return found
}

describe('watchLinks', () => {
  it('tells what comes into view and leaves it', () => {
    const { told } = start('<h2><a href="/articles/a/?q=x#b-a">A</a></h2>')
    Sight.last.tell([{ target: link('A'), isIntersecting: true }])
    Sight.last.tell([{ target: link('A'), isIntersecting: false }])
    expect(told).toEqual(['seen /articles/a/', 'gone /articles/a/'])
  })

  it('watches links that come in later, and lets go of those that leave', async () => {
    start('<ol></ol>')
    document.querySelector('ol')?.insertAdjacentHTML('beforeend', '<li><a href="/articles/b/">B</a></li>')
    document.body.append(Object.assign(document.createElement('a'), { href: '/articles/c/', textContent: 'C' }))
    await expect.poll(() => Sight.last.observed.size).toBe(2)
    document.querySelector('li')?.remove()
    await expect.poll(() => Sight.last.observed.size).toBe(1)
    expect([...Sight.last.observed]).toEqual([link('C')])
  })

  it.each([
    ['a pointer over it', (target: Element) => target.dispatchEvent(new Event('pointerover', { bubbles: true }))],
    ['a finger on it', (target: Element) => target.dispatchEvent(new Event('touchstart', { bubbles: true }))],
    ['focus in it', (target: Element) => target.closest('a')?.focus()],
  ])('takes %s for a wish', (_name, sign) => {
    const { told } = start('<a href="/articles/a/"><em>A</em></a>')
    const text = document.querySelector('em')
    if (text) sign(text)
    expect(told).toEqual(['wanted /articles/a/'])
  })

  it('takes no link for wanted that scrolls under a resting pointer', () => {
    const { told } = start('<a href="/articles/a/">A</a><a href="/articles/b/">B</a><a href="/articles/c/">C</a>')
    const pointAt = (text: string, clientX: number, clientY: number) =>
      link(text).dispatchEvent(new MouseEvent('pointerover', { bubbles: true, clientX, clientY }))
    pointAt('A', 200, 400)
    pointAt('B', 200, 400)
    pointAt('C', 200, 401)
    expect(told).toEqual(['wanted /articles/a/', 'wanted /articles/c/'])
  })

  it.each([
    ['another origin', '<a href="https://other.example/a/">A</a>'],
    ['another window', '<a href="/a/" target="_blank">A</a>'],
    ['a file to save', '<a href="/a/" download="a.txt">A</a>'],
    ['an address that is none', '<a href="https://">A</a>'],
  ])('passes over a link to %s', (_name, html) => {
    const { told } = start(html)
    Sight.last.tell([{ target: link('A'), isIntersecting: true }])
    link('A').focus()
    expect(told).toEqual([])
  })

  it('is silent once it has ended', () => {
    const { told, stop } = start('<a href="/articles/a/">A</a>')
    stop()
    link('A').focus()
    expect(told).toEqual([])
  })
})
