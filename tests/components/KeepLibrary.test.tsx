// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KeepLibrary, type KeepLibraryProps } from '../../src/components/KeepLibrary.tsx'

const count = (files: number, bytes: number) => ({ files, articles: files, bytes })
const GUIDE = { query: 'section:Guide', name: 'Guide', articles: 5, bytes: 200_000 }
const kept: NonNullable<KeepLibraryProps['kept']> = {
  count: count(5, 1_000_000),
  whole: count(5, 1_000_000),
  parts: [GUIDE],
  isVerified: true,
  isOld: false,
}

afterEach(cleanup)

function show(change: Partial<KeepLibraryProps> = {}) {
  const acts = {
    onKeepLibrary: vi.fn(),
    onGoOn: vi.fn(),
    onPause: vi.fn(),
    onVerify: vi.fn(),
    onLook: vi.fn(),
    onRemove: vi.fn(),
  }
  render(
    <KeepLibrary
      library={{ articles: 12, bytes: 5_000_000 }}
      kept={null}
      job={null}
      news={null}
      message=""
      {...acts}
      {...change}
    />,
  )
  const buttons = screen.queryAllByRole('button').map(({ textContent }) => textContent)
  return { ...acts, buttons, said: screen.getByRole('region', { name: 'Offline' }).textContent }
}

describe('KeepLibrary', () => {
  it('says what the whole library takes, and keeps it at a press', async () => {
    const { said, onKeepLibrary } = show()
    expect(said).toContain('The whole library takes 5 MB on this device, 12 articles.')
    await userEvent.click(screen.getByRole('button', { name: 'Keep the whole library on this device' }))
    expect(onKeepLibrary).toHaveBeenCalledOnce()
  })

  it('names the parts that are kept, each with a button to remove it that says which', async () => {
    const { said, onRemove } = show({ kept })
    expect(said).toContain('Kept on this device: 5 of 5 articles, 1 MB, verified.')
    const parts = within(screen.getByRole('list', { name: 'Kept parts' })).getAllByRole('listitem')
    expect(parts.map(({ textContent }) => textContent)).toEqual(['Guide: 5 articles, 0.2 MB Remove'])
    await userEvent.click(screen.getByRole('button', { name: 'Remove Guide from this device' }))
    expect(onRemove).toHaveBeenCalledWith('section:Guide')
  })

  it.each([
    [
      'to go on where something is missing',
      { kept: { ...kept, whole: count(7, 1_500_000) } },
      ['Remove', 'Go on keeping', 'Keep the whole library on this device', 'Verify what is kept'],
    ],
    [
      'no library that is kept already',
      { kept: { ...kept, parts: [{ ...GUIDE, query: '', name: 'The whole library' }] } },
      ['Remove', 'Verify what is kept'],
    ],
    ['no keeping without the site', { library: null, kept }, ['Remove', 'Verify what is kept']],
    [
      'to look at a library that changed, before anything is fetched',
      { library: null, kept: { ...kept, isOld: true } },
      ['Remove', 'See what has changed', 'Verify what is kept'],
    ],
    [
      'to follow it, once that is known',
      { library: null, kept: { ...kept, isOld: true }, news: count(2, 90_000) },
      ['Remove', 'Bring it up to date', 'Verify what is kept'],
    ],
    [
      'nothing but to pause while files come in',
      { kept, job: { kind: 'keeping' as const, done: count(1, 5), whole: count(5, 50) } },
      ['Pause'],
    ],
    [
      'nothing while what is kept is verified',
      { kept, job: { kind: 'verifying' as const, done: count(1, 5), whole: count(5, 50) } },
      [],
    ],
  ])('offers %s', (_name, change, offered) => {
    expect(show(change).buttons).toEqual(offered)
  })

  it('says what following a changed library would fetch', () => {
    expect(show({ kept: { ...kept, isOld: true }, news: count(1, 20_000) }).said).toContain(
      'What is kept stays readable; 20 kB in 1 file is to be fetched.',
    )
  })

  it('tells everyone what came of it', () => {
    show({ message: 'Paused.' })
    expect(screen.getByRole('status')).toHaveTextContent('Paused.')
  })
})
