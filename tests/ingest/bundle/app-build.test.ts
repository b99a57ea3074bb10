import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ViteBuilder } from 'vite'
import { describe, expect, it } from 'vitest'
import { type AppBuild, buildApp } from '../../../src/ingest/bundle/app-build.ts'
import { seedsFolder } from '../seeds-folder.ts'

const PROJECT = {
  'package-lock.json': '{}',
  'vite.config.ts': '',
  'src/main.tsx': '',
  'src/boot.ts': 'globalThis.booted = true',
  'src/not-found.ts': '',
  'src/redirect.ts': '',
  'src/offline/worker/sw.ts': '',
}
const FONT = new Uint8Array([0, 255, 128])
const OUTPUT = [
  {
    type: 'chunk',
    fileName: 'assets/main.js',
    code: 'start()',
    facadeModuleId: '/src/main.tsx',
    imports: ['assets/app.js'],
    viteMetadata: { importedCss: new Set(['assets/app.css']) },
  },
  { type: 'asset', fileName: 'assets/font.woff2', source: FONT },
]

/** Builds in a project, and says how often Vite was asked for the app so far. */
function projectIn(root: string) {
  let count = 0
  return async (build: object = {}): Promise<{ readonly app: AppBuild; readonly count: number }> => {
    const builder = {
      environments: { client: {} },
      config: { inlineConfig: { build }, env: { MODE: 'production' } },
      build: async () => {
        count += 1
        return { output: OUTPUT }
      },
    } as unknown as ViteBuilder // as much of it as is asked for
    return { app: await buildApp(builder, root), count }
  }
}

describe('buildApp', () => {
  it('gives files and scripts, the same whether or not they were kept', async () => {
    const build = projectIn(await seedsFolder(PROJECT))
    const { app } = await build()
    expect(app.scripts.boot).toContain('booted')
    expect(app.files[0]).toEqual({
      path: 'assets/main.js',
      content: 'start()',
      module: '/src/main.tsx',
      imports: ['assets/app.js'],
      styles: ['assets/app.css'],
    })
    const again = await build({ outDir: 'elsewhere' })
    expect(again.count).toBe(1)
    expect(again.app.scripts).toEqual(app.scripts)
    const bytes = ({ files }: AppBuild) => files.map(({ content }) => Buffer.from(content))
    expect(bytes(again.app)).toEqual(bytes(app))
  })

  it.each(['src/main.tsx', 'src/boot.ts', 'package-lock.json', 'vite.config.ts'])(
    'builds anew when %s changes',
    async (file) => {
      const root = await seedsFolder(PROJECT)
      const build = projectIn(root)
      await build()
      writeFileSync(join(root, file), '"changed"')
      expect((await build()).count).toBe(2)
    },
  )

  it('builds anew when Vite is called with another option', async () => {
    const build = projectIn(await seedsFolder(PROJECT))
    await build()
    expect((await build({ minify: false })).count).toBe(2)
  })
})
