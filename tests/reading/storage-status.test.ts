import { describe, expect, it, vi } from 'vitest'
import { StorageError } from '../../src/reading/storage.ts'
import { createStatusBoard } from '../../src/reading/storage-status.ts'

describe('a status board', () => {
  it('shows trouble until the last part of it has passed', () => {
    const { report, readable } = createStatusBoard()
    report('a', 'full')
    report('b', 'full')
    report('a', null)
    expect(readable.get().trouble).toBe('full')
    report('b', null)
    expect(readable.get().trouble).toBeNull()
  })

  it('tells only what is new', () => {
    const { report, showAside, readable } = createStatusBoard()
    const heard = vi.fn()
    const stop = readable.subscribe(heard)
    report('a', null)
    showAside([])
    expect(heard).not.toHaveBeenCalled()
    report('a', 'denied')
    report('b', 'denied')
    expect(heard).toHaveBeenCalledTimes(1)
    stop()
    report('a', 'full')
    report('b', null)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('shows a prerendered page no trouble', () => {
    const { report, readable } = createStatusBoard()
    report('a', 'full')
    expect(readable.initial()).toEqual({ trouble: null, aside: [] })
  })

  it('takes a storage’s failure for trouble and any other for a bug', () => {
    const { attempt, readable } = createStatusBoard()
    expect(attempt('a', () => undefined)).toBe(true)
    const fail = (error: Error) => () => {
      throw error
    }
    expect(attempt('a', fail(new StorageError('full')))).toBe(false)
    expect(readable.get().trouble).toBe('full')
    expect(() => attempt('a', fail(new TypeError('bug')))).toThrow(TypeError)
  })
})
