import { readdirSync } from 'node:fs'
import { createBuilder } from 'vite'
import { describe, expect, it } from 'vitest'
import { offprint } from '../../../src/ingest/bundle/plugin.ts'
import { seedsFolder } from '../seeds-folder.ts'

describe('offprint', () => {
  it('leaves Vite nothing to build after it, whether or not it had the app built', async () => {
    const root = await seedsFolder({ 'index.html': '<p>not for Vite</p>' })
    let built = 0
    const plugin = offprint({
      seeds: 'seeds',
      url: null,
      name: 'Library',
      strict: false,
      shard: null,
      loadTasks: async () => ({
        build: async () => {
          built += 1
        },
        serve: () => undefined,
      }),
      taskSources: () => [],
      findRenderer: async () => '',
    })
    const builder = await createBuilder({ root, configFile: false, plugins: [plugin] }, null)
    await builder.buildApp()
    expect(built).toBe(1)
    expect(readdirSync(root)).toEqual(['index.html'])
  })
})
