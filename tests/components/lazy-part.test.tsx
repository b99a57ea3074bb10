// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { type ComponentType, Suspense } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { lazyPart } from '../../src/components/lazy-part.tsx'

afterEach(cleanup)

function show(bring: () => Promise<ComponentType<{ name: string }>>) {
  const Part = lazyPart(bring)
  render(
    <main>
      <h1>The page</h1>
      <Suspense>
        <Part name="part" />
      </Suspense>
    </main>,
  )
}

describe('lazyPart', () => {
  it('shows the part once it has come', async () => {
    show(async () => ({ name }) => <p>The {name}</p>)
    expect(await screen.findByText('The part')).toBeTruthy()
  })

  it('says so where it does not come, and leaves the page as it is', async () => {
    show(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
    expect((await screen.findByRole('alert')).textContent).toMatch(/no connection/)
    expect(screen.getByRole('heading', { name: 'The page' })).toBeTruthy()
  })
})
