import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleStyle } from '../../../src/ingest/bundle/bundle-script.ts'

const folder = mkdtempSync(join(tmpdir(), 'offprint-styles-'))
afterAll(() => rmSync(folder, { recursive: true }))

function styleOf(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, css] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), css)
  }
  return bundleStyle(join(folder, 'app.css'))
}

describe('tailwind', () => {
  it('gives the utilities that a sheet names, and none that the sources happen to spell', async () => {
    const css = await styleOf({
      'app.css': `
        @layer parts, utilities;
        @import "tailwindcss/utilities.css" layer(utilities) source(none);
        @source inline("sr-only");
      `,
    })
    expect(css).toContain('.sr-only{')
    expect(css).not.toContain('.table{')
  })

  it('takes in what a sheet imports, from where that lies, in its layer', async () => {
    const css = await styleOf({
      'app.css': '@import "tailwindcss/utilities.css" source(none); @import "./parts/frame.css" layer(parts);',
      'parts/frame.css': '@import "./strip.css"; .frame { color: red }',
      'parts/strip.css': '.strip { color: blue }',
    })
    expect(css).toMatch(/@layer parts\{.*\.strip\{.*\.frame\{/s)
  })

  it('lets a theme be asked for values without writing its properties', async () => {
    const css = await styleOf({
      'app.css':
        '@import "tailwindcss/theme.css" theme(reference); @import "tailwindcss/utilities.css" source(none); a { top: --spacing(2) }',
    })
    expect(css).not.toContain(':root')
    expect(css).toContain('a{top:')
  })
})
