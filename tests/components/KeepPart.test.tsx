// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KeepPart, type KeepPartProps } from '../../src/components/KeepPart.tsx'

const SIZES = {
  articles: 5,
  bytes: 1_250_000,
  app: 400_000,
  lists: 30_000,
  missing: { files: 3, articles: 2, bytes: 900_000 },
}
const WHOLE = { ...SIZES, missing: { files: 0, articles: 0, bytes: 0 } }

afterEach(cleanup)

function show(change: Partial<KeepPartProps> = {}) {
  const acts = { onLists: vi.fn(), onKeep: vi.fn(), onPause: vi.fn(), onRemove: vi.fn() }
  const props: KeepPartProps = {
    name: 'Guide',
    sizes: SIZES,
    withLists: true,
    isKept: false,
    job: null,
    message: '',
    ...acts,
    ...change,
  }
  render(<KeepPart {...props} />)
  const buttons = screen.queryAllByRole('button').map(({ textContent }) => textContent)
  return { ...acts, buttons, said: screen.getByRole('region', { name: 'Keep Guide' }).textContent }
}

describe('KeepPart', () => {
  it('says what the part takes before it is kept, and keeps it at a press', async () => {
    const { said, onKeep } = show()
    expect(said).toContain('5 articles, 1.3 MB; with them the app, 0.4 MB, and lists and search of the library, 30 kB.')
    expect(said).toContain('0.9 MB in 3 files are to be fetched.')
    await userEvent.click(screen.getByRole('button', { name: 'Keep 5 articles' }))
    expect(onKeep).toHaveBeenCalledOnce()
  })

  it('leaves lists and search out where they are not wanted', async () => {
    const { said, onLists } = show({ withLists: false })
    expect(said).not.toContain('lists and search of the library')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keep lists and search too' }))
    expect(onLists).toHaveBeenCalledWith(true)
  })

  it.each([
    ['nothing while it is reckoned', { sizes: null }, []],
    ['the keeping of what is not kept, though all of it is here', { sizes: WHOLE }, ['Keep 5 articles']],
    ['to go on with what is half kept', { isKept: true }, ['Go on keeping', 'Remove from this device']],
    ['the removal of what is kept', { isKept: true, sizes: WHOLE }, ['Remove from this device']],
  ])('offers %s', (_name, change, offered) => {
    expect(show(change).buttons).toEqual(offered)
  })

  it('shows how far it is, and pauses at a press', async () => {
    const job = { kind: 'keeping' as const, done: { files: 1, articles: 1, bytes: 500 }, whole: SIZES.missing }
    const { buttons, onPause } = show({ job })
    const bar = screen.getByRole('progressbar', { name: 'Kept on this device' })
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['500', '900000'])
    expect(buttons).toEqual(['Pause'])
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }))
    expect(onPause).toHaveBeenCalledOnce()
  })

  it('tells everyone what came of it', () => {
    show({ message: '5 of 5 articles, 1.3 MB, verified.' })
    expect(screen.getByRole('status')).toHaveTextContent('5 of 5 articles, 1.3 MB, verified.')
  })
})
