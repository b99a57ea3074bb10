// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ResumeBar } from '../../src/components/ResumeBar.tsx'

afterEach(cleanup)

describe('ResumeBar', () => {
  it('goes on only when asked, and says where to', async () => {
    const onContinue = vi.fn()
    render(<ResumeBar quote="the coalition" onContinue={onContinue} onDismiss={() => {}} />)
    expect(onContinue).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: /^Continue at …the coalition/ }))
    expect(onContinue).toHaveBeenCalledOnce()
  })

  it('offers a place without a quote too', () => {
    render(<ResumeBar quote={null} onContinue={() => {}} onDismiss={() => {}} />)
    expect(screen.getByRole('button', { name: 'Continue at your place' })).toBeInTheDocument()
  })

  it('can be sent away', async () => {
    const onDismiss = vi.fn()
    render(<ResumeBar quote={null} onContinue={() => {}} onDismiss={onDismiss} />)
    await userEvent.click(screen.getByRole('button', { name: 'Stay here' }))
    expect(onDismiss).toHaveBeenCalledOnce()
  })
})
