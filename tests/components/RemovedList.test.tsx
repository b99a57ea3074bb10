// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { RemovedList } from '../../src/components/RemovedList.tsx'

afterEach(cleanup)

describe('RemovedList', () => {
  it('says how many of each, one and several', () => {
    render(<RemovedList removed={{ forms: 2, scripts: 1 }} />)
    expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual(['1 script', '2 forms'])
  })
})
