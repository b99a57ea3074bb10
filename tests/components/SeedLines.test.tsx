// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SeedLines } from '../../src/components/SeedLines.tsx'

afterEach(cleanup)

describe('SeedLines', () => {
  it('keeps every line, names fields, and strikes and explains what was left out', () => {
    render(
      <SeedLines
        lines={[
          { text: 'World Review', became: 'field', fields: ['section'] },
          { text: '', became: 'blank' },
          { text: 'SIGN UP', became: 'left out', reason: 'Asks the reader to sign up' },
          { text: 'The text.', became: 'body', block: 'b1' },
        ]}
      />,
    )
    const lines = screen.getAllByRole('listitem')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toHaveTextContent('section')
    expect(lines[2]).toHaveTextContent('Left out: Asks the reader to sign up')
    expect(lines[2]?.querySelector('s')).toHaveTextContent('SIGN UP')
    expect(lines[3]?.querySelector('s')).toBeNull()
  })
})
