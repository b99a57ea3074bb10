// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HandOver } from '../../src/components/HandOver.tsx'

afterEach(cleanup)

const before = {
  label: 'Make the link',
  link: null,
  isLong: false,
  qr: null,
  message: '',
  onMake: () => {},
  onCopy: () => {},
  onFile: () => {},
}

describe('HandOver', () => {
  it('shows nothing before it is asked', () => {
    render(<HandOver {...before} />)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('shows the link, and the same as a code with a name', async () => {
    const onCopy = vi.fn()
    render(<HandOver {...before} link="https://a.example/#hand-over=1.x" qr={[[true]]} onCopy={onCopy} />)
    expect(screen.getByRole('textbox', { name: 'Hand-over link' })).toHaveValue('https://a.example/#hand-over=1.x')
    expect(screen.getByRole('img', { name: /QR code/ })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(onCopy).toHaveBeenCalledOnce()
  })

  it('offers the file where the link is too long', async () => {
    const onFile = vi.fn()
    render(<HandOver {...before} link={'x'.repeat(30_001)} isLong onFile={onFile} />)
    expect(screen.getByText(/30,001 characters/)).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Save the file' }))
    expect(onFile).toHaveBeenCalledOnce()
  })
})
