// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { useFocusRestore } from '../../src/hooks/use-focus-restore.ts'

afterEach(cleanup)

function Layout({ entry, isReturn, children }: { entry: string; isReturn: boolean; children: ReactNode }) {
  useFocusRestore(entry, isReturn)
  return <main>{children}</main>
}

const list = (
  <>
    <a href="/articles/one/">One</a>
    <a href="/articles/two/">Two</a>
    <a href="/articles/two/">Two, again</a>
    <button type="button">Other</button>
  </>
)

/** Focuses a link in the list and follows it. */
function leave(name: string): ReturnType<typeof render>['rerender'] {
  const { rerender } = render(
    <Layout entry="list" isReturn={false}>
      {list}
    </Layout>,
  )
  screen.getByText(name).focus()
  rerender(
    <Layout entry="article" isReturn={false}>
      <h1>The article</h1>
    </Layout>,
  )
  return rerender
}

describe('useFocusRestore', () => {
  it.each(['One', 'Two', 'Two, again'])('brings focus back to “%s”', (name) => {
    const rerender = leave(name)
    rerender(
      <Layout entry="list" isReturn={true}>
        {list}
      </Layout>,
    )
    expect(document.activeElement).toBe(screen.getByText(name))
  })

  it('brings focus back to the heading of a page that was opened by a link', () => {
    const rerender = leave('One')
    const article = <h1 tabIndex={-1}>The article</h1>
    rerender(
      <Layout entry="article" isReturn={false}>
        {article}
      </Layout>,
    )
    screen.getByRole('heading').focus()
    rerender(
      <Layout entry="list" isReturn={true}>
        {list}
      </Layout>,
    )
    rerender(
      <Layout entry="article" isReturn={true}>
        {article}
      </Layout>,
    )
    expect(document.activeElement).toBe(screen.getByRole('heading'))
  })

  it('waits for a page that comes in late', async () => {
    const rerender = leave('Two')
    rerender(
      <Layout entry="list" isReturn={true}>
        Loading
      </Layout>,
    )
    rerender(
      <Layout entry="list" isReturn={true}>
        {list}
      </Layout>,
    )
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Two')))
  })

  it('lets the reader go first', async () => {
    const rerender = leave('Two')
    rerender(
      <Layout entry="list" isReturn={true}>
        <button type="button">Menu</button>
      </Layout>,
    )
    screen.getByText('Menu').focus()
    const menu = document.activeElement
    rerender(
      <Layout entry="list" isReturn={true}>
        <button type="button">Menu</button>
        {list}
      </Layout>,
    )
    await new Promise((resolve) => setTimeout(resolve))
    expect(document.activeElement).toBe(menu)
  })

  it('moves nothing when the reader came by a link', () => {
    const rerender = leave('Two')
    rerender(
      <Layout entry="list" isReturn={false}>
        {list}
      </Layout>,
    )
    expect(document.activeElement).toBe(document.body)
  })
})
