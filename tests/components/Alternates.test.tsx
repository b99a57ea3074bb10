// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { Alternates } from '../../src/components/Alternates.tsx'
import type { Alternate } from '../../src/model/article.ts'

afterEach(cleanup)

const copy = (id: string, more: Partial<Alternate> = {}): Alternate => ({
  id,
  slug: `slug-${id}`,
  title: `Title ${id}`,
  source: `Source ${id}`,
  published: null,
  ...more,
})

describe('Alternates', () => {
  it.each<[string, Alternate[], string]>([
    ['one', [copy('1')], 'Also saved from Source 1'],
    ['three', [copy('1'), copy('2'), copy('3')], 'Also saved from Source 1, Source 2 and Source 3'],
    ['one without a source', [copy('1', { source: null })], 'Also saved from Title 1'],
    ['one with a day', [copy('1', { published: '2025-03-19' })], 'Also saved from Source 1 (19 Mar 2025)'],
  ])('names %s', (_name, alternates, words) => {
    const { container } = render(
      <MemoryRouter>
        <Alternates alternates={alternates} />
      </MemoryRouter>,
    )
    expect(container).toHaveTextContent(words)
    expect(container.querySelector('a')).toHaveAttribute('href', '/articles/slug-1/')
  })
})
