// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TypeSettings } from '../../src/components/TypeSettings.tsx'
import { DEFAULT_PREFERENCES } from '../../src/model/reading-state.ts'

afterEach(cleanup)

describe('TypeSettings', () => {
  it.each([
    ['Theme', 'Sepia', { theme: 'sepia' }],
    ['Type size', 'Largest', { typeSize: 'largest' }],
    ['Measure', 'Narrow', { measure: 'narrow' }],
  ])('changes the %s to %s', async (group, option, change) => {
    const onChange = vi.fn()
    render(<TypeSettings preferences={DEFAULT_PREFERENCES} onChange={onChange} />)
    const choice = within(screen.getByRole('radiogroup', { name: group }))
    await userEvent.click(choice.getByRole('radio', { name: option }))
    expect(onChange).toHaveBeenCalledWith(change)
  })

  it('shows what is chosen', () => {
    render(<TypeSettings preferences={{ ...DEFAULT_PREFERENCES, theme: 'dark' }} onChange={() => {}} />)
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Light' })).not.toBeChecked()
  })
})
