// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { LeftOutList, SeedLines } from '../../src/components/SeedLines.tsx'

afterEach(cleanup)

describe('SeedLines', () => {
  it('keeps every line, names fields, and strikes and explains what was left out', () => {
    render(
      <SeedLines
        lines={[
          { text: 'World Review', became: 'field', fields: ['section'] },
          { text: '', became: 'blank' },
          { text: 'SIGN UP', became: 'left out', reason: 'Asks the reader to sign up', confidence: 0.9 },
          { text: 'The text.', became: 'body', block: 'b1' },
        ]}
      />,
    )
    const lines = screen.getAllByRole('listitem')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toHaveTextContent('section')
    expect(lines[2]).toHaveTextContent('Left out: Asks the reader to sign up, 90% sure')
    expect(lines[2]?.querySelector('s')).toHaveTextContent('SIGN UP')
    expect(lines[3]?.querySelector('s')).toBeNull()
  })

  it('takes over a line so long that the parser has cut its text in two', () => {
    const view = <SeedLines lines={[{ text: 'One line', became: 'field', fields: ['title'] }]} />
    const container = document.createElement('div')
    container.innerHTML = renderToString(view)
    for (const span of container.querySelectorAll('span')) {
      if (span.firstChild instanceof Text) span.firstChild.splitText(3)
    }
    const complaints: unknown[] = []
    act(() => void hydrateRoot(container, view, { onRecoverableError: (error) => complaints.push(error) }))
    expect(complaints).toEqual([])
  })
})

describe('LeftOutList', () => {
  it('says of each piece why it was left out, how sure that is, and where it stood', () => {
    const place = 'body > aside'
    render(
      <LeftOutList
        leftOut={[
          { text: 'Share', reason: 'A button', confidence: 1, line: null },
          { text: 'Read more', reason: 'Leads elsewhere', confidence: 0.8, line: null, place },
        ]}
      />,
    )
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Share Left out: A button',
      'Read more Left out: Leads elsewhere, 80% surebody > aside',
    ])
  })
})
