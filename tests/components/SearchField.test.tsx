// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { SearchField } from '../../src/components/SearchField.tsx'
import type { Facets } from '../../src/model/facet.ts'
import { complete } from '../../src/model/query/complete.ts'

afterEach(cleanup)

const facets: Facets = {
  section: [
    { value: 'World Review', label: 'World Review', count: 2 },
    { value: 'World', label: 'World', count: 1 },
  ],
}

function Page({ onSubmit }: { onSubmit: (text: string) => void }) {
  const [value, setValue] = useState('')
  return (
    <SearchField
      action="/search/"
      value={value}
      onChange={setValue}
      onSubmit={onSubmit}
      completionsAt={(text, caret) => complete(text, caret, facets)}
    />
  )
}

function show() {
  const submitted: string[] = []
  render(<Page onSubmit={(text) => submitted.push(text)} />)
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Search the library' })
  const type = (value: string) => fireEvent.change(field, { target: { value } })
  const press = (key: string) => fireEvent.keyDown(field, { key })
  const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)
  return { field, type, press, options, submitted }
}

describe('SearchField', () => {
  it('offers nothing and says so before anything is typed', () => {
    const { field, options } = show()
    expect(field).toHaveAttribute('aria-expanded', 'false')
    expect(options()).toEqual([])
  })

  it('goes from a field to its values with the arrows and Enter', () => {
    const { field, type, press, options, submitted } = show()
    type('war sec')
    expect(field).toHaveAttribute('aria-expanded', 'true')
    press('ArrowDown')
    press('Enter')
    expect(field).toHaveValue('war section:')
    expect(options()).toEqual(['World Review 2', 'World 1'])
    press('ArrowUp')
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('World 1')
    press('Enter')
    expect(field).toHaveValue('war section:"World" ')
    expect(field.selectionStart).toBe(20)
    expect(submitted).toEqual([])
  })

  it('names the chosen option to who hears the page, and none once the arrows are back in the field', () => {
    const { field, type, press } = show()
    type('section:wo')
    expect(field).not.toHaveAttribute('aria-activedescendant')
    press('ArrowDown')
    expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id)
    press('ArrowUp')
    expect(field).not.toHaveAttribute('aria-activedescendant')
  })

  it('sends what was typed on Enter when nothing is chosen', () => {
    const { field, type, options, submitted } = show()
    type('section:wo')
    const enter = fireEvent.keyDown(field, { key: 'Enter' })
    expect(enter).toBe(true)
    const form = field.form
    if (form) fireEvent.submit(form)
    expect(submitted).toEqual(['section:wo'])
    expect(options()).toEqual([])
  })

  it('closes on Escape and keeps the text', () => {
    const { field, type, press, options } = show()
    type('section:wo')
    expect(press('Escape')).toBe(false)
    expect(field).toHaveValue('section:wo')
    expect(options()).toEqual([])
    expect(press('Escape')).toBe(true)
  })

  it('takes what is touched', () => {
    const { field, type } = show()
    type('section:wo')
    const option = screen.getByRole('option', { name: 'World Review 2' })
    expect(fireEvent.mouseDown(option)).toBe(false)
    fireEvent.click(option)
    expect(field).toHaveValue('section:"World Review" ')
  })
})
