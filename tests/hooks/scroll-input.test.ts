// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Movement } from '../../src/hooks/movement.ts'
import { followScrollInput } from '../../src/hooks/scroll-input.ts'

let stop = (): void => undefined
let movement: { [name in keyof Movement]: ReturnType<typeof vi.fn> }
let onInput: ReturnType<typeof vi.fn>

beforeEach(() => {
  document.body.innerHTML = '<p>text</p><input><button>act</button><a href="#b-a">link</a>'
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1_000, configurable: true })
  movement = { input: vi.fn(), hold: vi.fn(), act: vi.fn(), scrolled: vi.fn(), moved: vi.fn(), resized: vi.fn() }
  onInput = vi.fn()
  stop = followScrollInput(window, movement as unknown as Movement, onInput as unknown as () => void)
})
afterEach(() => stop())

function press(key: string, on: string, init: KeyboardEventInit = {}): void {
  document.querySelector(on)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }))
}

describe('followScrollInput', () => {
  it.each(['wheel', 'touchmove'])('takes %s for scrolling', (type) => {
    window.dispatchEvent(new Event(type))
    expect(movement.input).toHaveBeenCalledTimes(1)
    expect(onInput).toHaveBeenCalledTimes(1)
  })

  it.each([
    [' ', 'p', 1],
    [' ', 'a', 1],
    [' ', 'button', 0],
    [' ', 'input', 0],
    ['PageDown', 'p', 1],
    ['PageDown', 'button', 1],
    ['ArrowDown', 'input', 0],
    ['Enter', 'a', 0],
    ['j', 'p', 0],
  ])('on key %j at %s hears %i', (key, on, times) => {
    press(key, on)
    expect(movement.input).toHaveBeenCalledTimes(times)
  })

  it('does not take Alt and an arrow, which go through the history', () => {
    press('ArrowUp', 'p', { altKey: true })
    expect(movement.input).not.toHaveBeenCalled()
  })

  it.each([
    [500, 'act'],
    [1_005, 'hold'],
  ] as const)('takes a press at %i pixels from the left of 1000 for "%s"', (clientX, name) => {
    window.dispatchEvent(new MouseEvent('pointerdown', { clientX }))
    expect(movement[name]).toHaveBeenCalledTimes(1)
  })

  it('hears nothing any more once it has let go', () => {
    stop()
    window.dispatchEvent(new Event('wheel'))
    expect(movement.input).not.toHaveBeenCalled()
  })
})
