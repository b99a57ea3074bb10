// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { useQueryField } from '../../../src/routes/shared/use-query-field.ts'

afterEach(cleanup)

/** A field over a URL that says what the test has it say. */
function start(q: string) {
  const followed: string[] = []
  const { result, rerender } = renderHook(
    (says: string) =>
      useQueryField(
        says,
        (text) => `/?q=${text}`,
        (text) => followed.push(text),
      ),
    { initialProps: q, wrapper: MemoryRouter },
  )
  return {
    followed,
    value: () => result.current.value,
    enter: (text: string) => act(() => result.current.onEnter(text)),
    type: (text: string) => act(() => result.current.onChange(text)),
    says: rerender,
  }
}

describe('useQueryField', () => {
  it('shows what is typed before the URL says it', () => {
    const { value, type } = start('war')
    type('ward ')
    expect(value()).toBe('ward ')
  })

  it('loses no letter to a URL that is late to follow', () => {
    const { value, type, says } = start('')
    type('h')
    type('ha')
    says('h')
    expect(value()).toBe('ha')
    type('har')
    says('ha')
    expect(value()).toBe('har')
    says('har')
    expect(value()).toBe('har')
  })

  it('shows what the URL says once it says anything else', () => {
    const { value, type, says } = start('')
    type('har')
    says('peace')
    expect(value()).toBe('peace')
  })

  it('shows an empty field where the reader goes back to the whole list', () => {
    const { value, type, says } = start('')
    type('har')
    says('har')
    says('')
    expect(value()).toBe('')
  })

  it('tells what the URL is about to say, and not what was typed on the way', () => {
    const { followed, type, enter } = start('')
    type('ha')
    type('harb')
    enter('harbour ')
    expect(followed).toEqual(['harbour'])
  })
})
