// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'

describe('the script of a former slug’s page', () => {
  it('leads on with the query and the fragment', async () => {
    const replace = vi.fn()
    vi.stubGlobal('location', { search: '?from=feed', hash: '#b-k3.4-9', replace })
    document.body.innerHTML = '<a id="new-address" href="https://read.example/articles/new/">New</a>'
    await import('../src/redirect.ts')
    expect(replace).toHaveBeenCalledExactlyOnceWith('https://read.example/articles/new/?from=feed#b-k3.4-9')
  })
})
