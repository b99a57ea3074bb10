// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { ArticleHeader } from '../../src/components/ArticleHeader.tsx'
import type { ArticleHead } from '../../src/model/article.ts'
import { makeHead } from './fixtures.ts'

afterEach(cleanup)

const show = (head: ArticleHead, viewPathOf: (facet: string, value: string) => string | null = () => null) =>
  render(
    <MemoryRouter>
      <ArticleHeader head={head} viewPathOf={viewPathOf} />
    </MemoryRouter>,
  ).container

describe('ArticleHeader', () => {
  it('links section, authors and source to their views', () => {
    show(makeHead(), (facet, value) => `/${facet}/${value}/`)
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/section/World/',
      '/author/Ada/',
      '/author/Ben/',
      '/source/The Paper/',
    ])
  })

  it('prints names, source, date and minutes', () => {
    const text = show(makeHead()).textContent
    expect(text).toContain('Ada and Ben')
    expect(text).toContain('The Paper · 19 March 2025 · 6 min')
  })

  it('falls back to the printed byline where no names were parsed', () => {
    expect(show(makeHead({ authors: [], byline: 'From our correspondent' }))).toHaveTextContent(
      'From our correspondent',
    )
  })

  it('has one heading of the first level, which can take the focus', () => {
    show(makeHead({ section: null, standfirst: null, byline: null, authors: [], source: null, published: null }))
    expect(screen.getByRole('heading', { level: 1, name: 'A title' })).toHaveAttribute('tabindex', '-1')
  })
})
