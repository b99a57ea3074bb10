import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { bundled, bundledSources } from '../../src/cli/bundled.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

describe('bundled', () => {
  it.each([
    { kind: 'commands', entries: ['src/cli/ingest.ts', 'src/cli/query.ts', 'src/ingest/bundle/site-tasks.ts'] },
    { kind: 'pages', entries: ['src/prerender.tsx'] },
  ] as const)(
    'knows every module of ours that its $kind hold, so that a change of any makes another bundle',
    async ({ kind, entries }) => {
      const build = await rolldown({
        input: entries.map((file) => join(ROOT, file)),
        platform: 'node',
        external: (id) => !/^[./]/u.test(id),
        moduleTypes: { '.css': 'empty' },
      })
      const { output } = await build.generate()
      const own = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])).filter((id) => existsSync(id))
      expect(own.length).toBeGreaterThan(100)
      expect(own.filter((id) => !id.endsWith('.css') && !bundledSources(kind).includes(id))).toEqual([])
    },
  )

  it.each(['site-tasks', 'prerender'])('gives a module that is there: %s', async (name) => {
    expect(existsSync(fileURLToPath(await bundled(name)))).toBe(true)
  })

  it('refuses a name that has none', async () => {
    await expect(bundled('nothing')).rejects.toThrow('There is no command "nothing"')
  })
})
