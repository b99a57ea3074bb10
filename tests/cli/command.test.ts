import { parseArgs } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runCommand, UsageError } from '../../src/cli/command.ts'

const log = vi.spyOn(console, 'log').mockReturnValue()
const error = vi.spyOn(console, 'error').mockReturnValue()
afterEach(() => vi.clearAllMocks())

describe('runCommand', () => {
  it.each(['--help', '-h'])('prints the usage for %s and runs nothing', async (flag) => {
    const run = vi.fn()
    expect(await runCommand({ usage: 'Usage: x', run }, ['--out', flag])).toBe(0)
    expect(run).not.toHaveBeenCalled()
    expect(log.mock.calls).toEqual([['Usage: x']])
    expect(error).not.toHaveBeenCalled()
  })

  it('gives the exit code of what it runs', async () => {
    expect(await runCommand({ usage: '', run: async (args) => args.length }, ['a', 'b', 'c'])).toBe(3)
    expect(error).not.toHaveBeenCalled()
  })

  it.each([
    ['what the command says of it', async () => Promise.reject(new UsageError('Missing --out'))],
    ['an option that there is not', async (args: string[]) => parseArgs({ args, options: {} }) && 0],
  ])('prints the usage with %s', async (_name, run) => {
    expect(await runCommand({ usage: 'Usage: x', run }, ['--odd'])).toBe(2)
    expect(error.mock.calls).toEqual([[expect.stringMatching(/(?:Missing --out|--odd).*\n\nUsage: x$/s)]])
  })

  it('says what went wrong, and nothing of how to call it', async () => {
    expect(await runCommand({ usage: 'Usage: x', run: () => Promise.reject(new Error('The disk is full')) }, [])).toBe(
      1,
    )
    expect(error.mock.calls).toEqual([['The disk is full']])
  })
})
