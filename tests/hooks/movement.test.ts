import { describe, expect, it } from 'vitest'
import { createMovement, type Movement, type Purpose } from '../../src/hooks/movement.ts'

const HEIGHT = 800

function movementAt(y = 0, purpose: Purpose = 'reading'): Movement {
  return createMovement({ y, height: HEIGHT, purpose })
}

describe('movement', () => {
  it('counts what follows the reader’s own hand', () => {
    const movement = movementAt()
    movement.input(1_000)
    expect(movement.scrolled(100, 1_050)).toBe(true)
  })

  it.each([
    ['nobody touched anything', (_: Movement) => undefined],
    ['the hand left long ago', (movement: Movement) => movement.input(0)],
    [
      'something else was done since',
      (movement: Movement) => {
        movement.input(4_990)
        movement.act()
      },
    ],
  ])('does not count what scrolls when %s', (_, before) => {
    const movement = movementAt()
    before(movement)
    expect(movement.scrolled(100, 5_000)).toBe(false)
  })

  it('counts a fling to its end and nothing after it', () => {
    const movement = movementAt()
    movement.input(0)
    const frames = Array.from({ length: 200 }, (_, frame) => movement.scrolled(frame * 5 + 5, frame * 16))
    expect(frames.every(Boolean)).toBe(true)
    expect(movement.scrolled(1_100, 200 * 16 + 1_000)).toBe(false)
  })

  it('counts while the scrollbar is held, however far it goes', () => {
    const movement = movementAt()
    movement.hold()
    expect(movement.scrolled(5_000, 90_000)).toBe(true)
    movement.act()
    expect(movement.scrolled(5_100, 95_000)).toBe(false)
  })

  it('lets go of the scrollbar by a move of ours, for browsers that do not tell of its release', () => {
    const movement = movementAt()
    movement.hold()
    movement.moved(3_000, 'reading')
    expect(movement.scrolled(5_000, 90_000)).toBe(false)
  })

  it('does not count an event that moves nothing', () => {
    const movement = movementAt(50)
    movement.input(0)
    expect(movement.scrolled(50, 10)).toBe(false)
  })
})

describe('a preview', () => {
  it.each<[string, () => Movement]>([
    ['begun by a link from elsewhere', () => movementAt(3_000, 'preview')],
    [
      'begun by a jump of ours',
      () => {
        const movement = movementAt()
        movement.moved(3_000, 'preview')
        return movement
      },
    ],
    [
      'begun by a jump nobody told us of',
      () => {
        const movement = movementAt()
        movement.scrolled(3_000, 0)
        return movement
      },
    ],
    [
      'begun by an animated jump',
      () => {
        const movement = movementAt()
        for (let y = 0; y <= 3_000; y += 100) movement.scrolled(y, y)
        return movement
      },
    ],
  ])('%s ends a screen’s height away, not by looking around', (_, begin) => {
    const movement = begin()
    for (const y of [3_300, 2_900, 3_500, 2_500]) {
      movement.input(y * 10)
      expect(movement.scrolled(y, y * 10)).toBe(false)
    }
    movement.input(99_000)
    expect(movement.scrolled(3_000 + HEIGHT, 99_000)).toBe(true)
  })

  it('is not begun by layout that settles', () => {
    const movement = movementAt()
    movement.scrolled(120, 0)
    movement.input(1_000)
    expect(movement.scrolled(200, 1_010)).toBe(true)
  })

  it('is not begun by another size of the window', () => {
    const movement = movementAt(2_000)
    movement.resized(5_000, 400)
    movement.scrolled(5_000, 10)
    movement.input(1_000)
    expect(movement.scrolled(5_050, 1_010)).toBe(true)
  })

  it('is ended by a move of ours to read on there', () => {
    const movement = movementAt(0, 'preview')
    movement.moved(3_000, 'reading')
    movement.scrolled(3_000, 5)
    movement.input(1_000)
    expect(movement.scrolled(3_050, 1_010)).toBe(true)
  })
})
