// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { createPath, NavigationType, type Navigator, Router } from 'react-router-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Link, NavLink } from '../../src/components/Link.tsx'

afterEach(cleanup)

/** The app at an address below a library's root, with a history that only notes what is asked of it. */
function at(address: string, children: React.ReactNode, root = '/room/') {
  const navigator: Navigator = {
    createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
    go: vi.fn(),
    push: vi.fn(),
    replace: vi.fn(),
  }
  render(
    <Router
      basename={root}
      location={root + address.slice(1)}
      navigationType={NavigationType.Pop}
      navigator={navigator}
    >
      {children}
    </Router>,
  )
  return navigator
}

describe('Link', () => {
  it('bears the whole address, below the root of the library', () => {
    at('/', <Link to="/articles/salt/?q=salt#b-1">Salt</Link>)
    expect(screen.getByRole('link')).toHaveAttribute('href', '/room/articles/salt/?q=salt#b-1')
  })

  it('leads to the root', () => {
    at('/shelf/', <Link to="/">List</Link>)
    expect(screen.getByRole('link')).toHaveAttribute('href', '/room/')
  })

  it('has the history follow a press, with the state it bears', () => {
    const { push, replace } = at(
      '/',
      <Link to="/shelf/" state={{ from: 'list' }}>
        Shelf
      </Link>,
    )
    fireEvent.click(screen.getByRole('link'))
    expect(push).toHaveBeenCalledExactlyOnceWith('/room/shelf/', { from: 'list' })
    expect(replace).not.toHaveBeenCalled()
  })

  it.each([
    [
      'to the open page',
      '/shelf/?q=salt',
      <Link key="a" to="/shelf/?q=salt">
        Shelf
      </Link>,
    ],
    [
      'that replaces',
      '/',
      <Link key="b" to="/shelf/?q=salt" replace>
        Shelf
      </Link>,
    ],
  ])('adds no entry for a link %s', (_, address, link) => {
    const { push, replace } = at(address, link)
    fireEvent.click(screen.getByRole('link'))
    expect(replace).toHaveBeenCalledExactlyOnceWith('/room/shelf/?q=salt', undefined)
    expect(push).not.toHaveBeenCalled()
  })

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'leaves a press with %o to the browser',
    (init) => {
      const { push } = at('/', <Link to="/shelf/">Shelf</Link>)
      const press = createEvent.click(screen.getByRole('link'), init)
      fireEvent(screen.getByRole('link'), press)
      expect(press.defaultPrevented).toBe(false)
      expect(push).not.toHaveBeenCalled()
    },
  )
})

describe('NavLink', () => {
  it.each([
    ['/shelf/', true],
    ['/shelf', true],
    ['/shelf/pages/2/', true],
    ['/shelfmark/', false],
    ['/', false],
  ])('at %s: %s', (address, isOpen) => {
    at(address, <NavLink to="/shelf/">Shelf</NavLink>)
    const link = screen.getByRole('link')
    if (isOpen) expect(link).toHaveAttribute('aria-current', 'page')
    else expect(link).not.toHaveAttribute('aria-current')
  })
})
