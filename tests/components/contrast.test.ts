import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../src/model/highlight.ts'

const read = (name: string) => readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8')
const css = read('tokens.css')

/** The declarations of the first rule with this selector. */
function ruleOf(selector: string, sheet = css): string {
  const rule = new RegExp(`(?:^|\\n)${selector.replace(/[[\]]/g, '\\$&')} \\{([^}]*)\\}`).exec(sheet)?.[1]
  if (rule === undefined) throw new Error(`The style sheet has no rule for ${selector}`)
  return rule
}

/** `--paper: light-dark(#fff, #000)` as the colour of one scheme; plain colours count for both. */
function coloursOf(rule: string, scheme: 'light' | 'dark'): Record<string, string> {
  const found = [...rule.matchAll(/--([a-z-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)]
  return Object.fromEntries(
    found.map(([, name = '', light, dark, plain]) => [name, plain ?? (scheme === 'light' ? light : dark) ?? '']),
  )
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const root = ruleOf(':root')
const themes = {
  light: coloursOf(root, 'light'),
  dark: coloursOf(root, 'dark'),
  black: { ...coloursOf(root, 'dark'), ...coloursOf(ruleOf('[data-theme="black"]'), 'dark') },
  sepia: { ...coloursOf(root, 'light'), ...coloursOf(ruleOf('[data-theme="sepia"]'), 'light') },
}

const pairs = [
  ['ink', 'paper', 7],
  ['accent', 'paper', 7],
  ['soft', 'paper', 4.5],
  ['ink', 'mark', 7],
  ['edge', 'paper', 3],
] as const

describe.each(Object.entries(themes))('the colours of the %s theme', (_, colours) => {
  it.each(pairs)('sets %s on %s with at least %d:1', (front, back, least) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

const fills = ruleOf(':root', read('highlights.css'))

describe.each(Object.entries(themes))('the highlights of the %s theme', (name, colours) => {
  const marks = coloursOf(fills, name === 'dark' || name === 'black' ? 'dark' : 'light')

  it.each(COLOURS)('lets everything be read on %s, and its line be seen', (colour) => {
    const fill = marks[colour] ?? ''
    for (const front of ['ink', 'accent', 'soft']) {
      expect(contrast(colours[front] ?? '', fill), front).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(marks[`${colour}-line`] ?? '', fill)).toBeGreaterThanOrEqual(3)
  })
})

describe('contrast', () => {
  it('is 21 between black and white and 1 between a colour and itself', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#8f2d0e', '#8f2d0e')).toBe(1)
  })
})
