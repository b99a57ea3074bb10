// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followSelection } from '../../src/hooks/follow-selection.ts'

let stop = () => {}
let heard: (string | null)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  document.body.innerHTML = '<p id="out">Outside.</p><div id="in"><p>Some text here.</p></div>'
  const root = document.getElementById('in')
  if (root) stop = followSelection(root, (range) => heard.push(range && String(range)))
  vi.runAllTimers()
  heard = []
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

function select(selector: string, from: number, to: number): void {
  const node = document.querySelector(selector)?.firstChild
  if (node) document.getSelection()?.setBaseAndExtent(node, from, node, to)
  document.dispatchEvent(new Event('selectionchange'))
}

function pointer(type: string, pointerType: string): void {
  document.dispatchEvent(Object.assign(new Event(type), { pointerType }))
}

describe('followSelection', () => {
  it('tells of a selection once it has come to rest', () => {
    select('#in p', 0, 2)
    select('#in p', 0, 4)
    expect(heard).toEqual([])
    vi.runAllTimers()
    expect(heard).toEqual(['Some'])
  })

  it('waits until the mouse is let go', () => {
    pointer('pointerdown', 'mouse')
    select('#in p', 0, 4)
    vi.runAllTimers()
    expect(heard).toEqual([])
    pointer('pointerup', 'mouse')
    vi.runAllTimers()
    expect(heard).toEqual(['Some'])
  })

  it('does not wait for a finger, which the system takes over', () => {
    pointer('pointerdown', 'touch')
    select('#in p', 5, 9)
    vi.runAllTimers()
    expect(heard).toEqual(['text'])
  })

  it.each([
    ['something outside', '#out', 0, 4],
    ['nothing', '#in p', 2, 2],
    ['white space', '#in p', 4, 5],
  ])('is null for %s', (_, selector, from, to) => {
    select(selector, from, to)
    vi.runAllTimers()
    expect(heard).toEqual([null])
  })

  it('hears nothing after its undo', () => {
    select('#in p', 0, 4)
    stop()
    select('#in p', 0, 4)
    vi.runAllTimers()
    expect(heard).toEqual([])
  })
})
