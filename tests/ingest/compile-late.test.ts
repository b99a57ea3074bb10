import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { LATE } from '../../src/ingest/compile-late.ts'

describe('compileLate', () => {
  it('sets a flag that this Node has', () => {
    expect(spawnSync(process.execPath, [LATE, '-e', '0']).status).toBe(0)
  })
})
