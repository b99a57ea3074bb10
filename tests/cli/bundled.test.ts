import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { bundled, bundledSources } from '../../src/cli/bundled.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

describe('bundled', () => {
  it('knows every module of ours that a bundle holds, so that a change of any makes another bundle', async () => {
    const build = await rolldown({
      input: ['src/cli/ingest.ts', 'src/cli/query.ts', 'src/ingest/bundle/site-tasks.ts'].map((file) =>
        join(ROOT, file),
      ),
      platform: 'node',
      external: (id) => !/^[./]/u.test(id),
    })
    const { output } = await build.generate()
    const own = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])).filter((id) => existsSync(id))
    expect(own.length).toBeGreaterThan(100)
    expect(own.filter((id) => !bundledSources().includes(id))).toEqual([])
  })

  it('gives a module that is there', async () => {
    expect(existsSync(fileURLToPath(await bundled('site-tasks')))).toBe(true)
  })

  it('refuses a name that has none', async () => {
    await expect(bundled('nothing')).rejects.toThrow('There is no command "nothing"')
  })
})
