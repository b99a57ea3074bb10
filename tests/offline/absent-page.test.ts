// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { absentPage } from '../../src/offline/absent-page.ts'

describe('absentPage', () => {
  it('says what happened and leads to the library', () => {
    const { html, init } = absentPage('https://read.example/reading/')
    const page = new DOMParser().parseFromString(html, 'text/html')
    expect(page.querySelector('h1')?.textContent).toBe('Not on this device')
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://read.example/reading/')
    expect(init.status).toBe(503)
  })

  it('takes an address with quotes in it as an address', () => {
    const page = new DOMParser().parseFromString(absentPage('https://a.example/"><b>').html, 'text/html')
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://a.example/"><b>')
  })
})
