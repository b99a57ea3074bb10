import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { readApart } from '../../src/ingest/read-apart.ts'
import { ingestWhole } from '../ingest/ingest-whole.ts'
import { seedsFolder } from '../ingest/seeds-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const run = promisify(execFile)

async function command(args: string[], env: Record<string, string> = {}) {
  const node = [join(ROOT, 'src/cli/run.mjs'), 'ingest', ...args]
  try {
    const { stderr } = await run(process.execPath, node, { cwd: ROOT, env: { ...process.env, ...env } })
    return { code: 0, stderr }
  } catch (cause) {
    // execFile rejects with an Error that carries the exit code and what was printed.
    const { code, stderr } = cause as { code: number; stderr: string }
    return { code, stderr }
  }
}

describe('npm run ingest', () => {
  it('writes articles, problems and assets as JSON and says how many', async () => {
    const folder = await seedsFolder({
      'a.md': '# A\n\nOne.\n\n- two\n- three\n\n![p](p.png)',
      'p.png': 'x',
      'b.txt': '',
    })
    const out = join(folder, '.out', 'library.json')
    const { code, stderr } = await command(['--seeds', folder, '--out', out])
    expect(code).toBe(0)
    expect(stderr).toMatch(/1 article, 1 problem, \d+\.\d seconds/)
    const { articles, problems, assets } = JSON.parse(await readFile(out, 'utf8'))
    expect(articles).toMatchObject([{ seed: 'a.md', title: 'A', text: 'One.\n\ntwo\nthree', words: 3, slug: 'a' }])
    expect(problems).toMatchObject([{ seed: 'b.txt', line: null }])
    expect(assets).toEqual([{ path: 'p.png', usedBy: ['a.md'] }])
  })

  it('fails on problems only when it is asked to be strict', async () => {
    const folder = await seedsFolder({ 'b.txt': '' })
    const args = ['--seeds', folder, '--out', join(folder, '.out.json')]
    expect((await command(args)).code).toBe(0)
    const { code, stderr } = await command(args, { OFFPRINT_STRICT: '1' })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /b\.txt: The file is empty\n[\s\S]*Failed: 1 problem, and OFFPRINT_STRICT=1 allows none\.\n$/,
    )
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  it('gives by several processes what one process gives', async () => {
    const prose = (at: number) => `The ferry came in at ${at}, and ${at * 7} people met it.`
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `${at % 7}/${at}.${at % 2 ? 'md' : 'txt'}`,
        `Title ${at % 50}\n\n${prose(at % 50)}\n`,
      ]),
    )
    const folder = await seedsFolder({ ...files, 'empty.md': '' })
    const startReaders = readApart({ command: [join(ROOT, 'src/cli/run.mjs'), 'read-seeds'], cores: 3 })
    const one = await ingestWhole({ folder, ledger: EMPTY_LEDGER })
    const several = await ingestWhole({ folder, ledger: EMPTY_LEDGER, startReaders })
    expect(JSON.stringify(several)).toBe(JSON.stringify(one))
    expect(several.articles).toHaveLength(60)
  })

  it.each([
    { args: [], says: 'Missing --seeds' },
    { args: ['--seeds', 'x'], says: 'Missing --out' },
    { args: ['--seeds', 'x', '--out', 'y', '--frob'], says: '--frob' },
  ])('explains its usage for $args', async ({ args, says }) => {
    const { code, stderr } = await command(args)
    expect(code).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr).toContain('Usage: npm run ingest')
  })

  it('says when the folder is not there', async () => {
    const { code, stderr } = await command([
      '--seeds',
      '/nowhere/at/all',
      '--out',
      join(await seedsFolder({}), 'o.json'),
    ])
    expect(code).toBe(1)
    expect(stderr).toContain('/nowhere/at/all')
  })
})
