import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
const run = promisify(execFile)

type Built = { readonly code: number; readonly output: string }

let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'offprint-build-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

/** Runs `npm run build` as a person does. */
async function build(seeds: string, outDir: string, env: Record<string, string> = {}): Promise<Built> {
  const args = ['run', '--silent', 'build', '--', '--outDir', outDir, '--emptyOutDir']
  const options = { cwd: ROOT, env: { ...process.env, VITEST: '', OFFPRINT_SEEDS: seeds, ...env }, maxBuffer: 1 << 26 }
  try {
    const { stdout, stderr } = await run('npm', args, options)
    return { code: 0, output: stdout + stderr }
  } catch (cause) {
    const { code, stdout, stderr } = cause as { code: number; stdout: string; stderr: string } // what execFile rejects with
    return { code, output: stdout + stderr }
  }
}

/** Path → hash of every file below a folder. */
async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = await Promise.all(
    files.map(async (file) => [
      relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]),
  )
  return Object.fromEntries(pairs)
}

async function seedsFolder(name: string, files: Record<string, string>): Promise<string> {
  const folder = join(work, name)
  await mkdir(folder, { recursive: true })
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  return folder
}

const article = (title: string, body = 'Words enough to be read, and then a few more of them.') =>
  `---\ntitle: ${title}\nlang: en\n---\n\n${body}\n`

// Several whole builds: minutes where the machine is shared, seconds where it is not.
describe('npm run build', () => {
  it('gives the same bytes again, whatever the time zone, and leaves the ledger as it is', async () => {
    const seeds = join(work, 'same')
    await cp(join(ROOT, 'seeds'), seeds, { recursive: true })
    await build(seeds, join(work, 'same-1'), { TZ: 'Pacific/Kiritimati' })
    const ledger = await readFile(join(seeds, 'permalinks.json'), 'utf8')
    await build(seeds, join(work, 'same-2'), { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8' })
    expect(await hashes(join(work, 'same-2'))).toEqual(await hashes(join(work, 'same-1')))
    expect(await readFile(join(seeds, 'permalinks.json'), 'utf8')).toBe(ledger)
  })

  it('gives the same bytes in three parts and a merge as in one piece', async () => {
    const ferry = Array.from({ length: 60 }, (_, hour) => `The ferry of hour ${hour} carried ${hour * 7}.`).join(' ')
    const files = {
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, article('One title', `Text ${name}.`)])),
      'ferry-1.md': article('The ferry', ferry),
      'ferry-2.md': article('The ferry again', `${ferry} One line more.`),
      'empty.txt': '',
    }
    const [whole, cut] = await Promise.all(['whole', 'cut'].map((name) => seedsFolder(name, files)))
    if (whole === undefined || cut === undefined) throw new Error('No folders')
    const parts = ['1/3', '2/3', '3/3'].map((shard) => ({ shard, outDir: join(work, `part-${shard[0]}`) }))
    for (const { shard, outDir } of parts) await build(cut, outDir, { OFFPRINT_SHARD: shard })
    const args = ['run', '--silent', 'merge', '--', ...parts.map(({ outDir }) => outDir)]
    const env = { ...process.env, VITEST: '', OFFPRINT_SEEDS: cut }
    await run('npm', [...args, '--outDir', join(work, 'cut-1')], { cwd: ROOT, env })
    await build(whole, join(work, 'whole-1'))
    expect(await hashes(join(work, 'cut-1'))).toEqual(await hashes(join(work, 'whole-1')))
    expect(await hashes(cut)).toEqual(await hashes(whole))
  })

  it('keeps a former address working when a title is corrected and the file renamed', async () => {
    const seeds = await seedsFolder('moved', { 'a.md': article('The first titel'), 'b.md': article('Another one') })
    await build(seeds, join(work, 'moved-1'))
    await rename(join(seeds, 'a.md'), join(seeds, 'z.md'))
    await writeFile(join(seeds, 'z.md'), article('The first title'))
    await build(seeds, join(work, 'moved-2'))
    const former = await readFile(join(work, 'moved-2/articles/the-first-titel/index.html'), 'utf8')
    expect(former).toContain('href="../the-first-title/"')
    expect(await readFile(join(work, 'moved-2/articles/the-first-title/index.html'), 'utf8')).toContain(
      'The first title',
    )
  })

  it('ends with a summary, exits 0 with problems, and 1 when told to be strict', async () => {
    const seeds = await seedsFolder('problems', {
      'good.md': article('A good one'),
      'empty.txt': '',
      'unknown.xyz': 'what is this',
      'name with spaces & ünïcödé 🙂.md': article('A name of its own'),
    })
    const lenient = await build(seeds, join(work, 'problems-1'))
    expect(lenient.code).toBe(0)
    expect(lenient.output).toMatch(/2 articles, 2 problems, \d+ files in [\d.]+ seconds/)
    expect(lenient.output).toContain('empty.txt')
    const strict = await build(seeds, join(work, 'problems-2'), { OFFPRINT_STRICT: '1' })
    expect(strict.code).not.toBe(0)
  })

  it('never writes over a ledger that it cannot read', async () => {
    const seeds = await seedsFolder('ledger', { 'a.md': article('One'), 'permalinks.json': '{ "version": 99 }' })
    const { code, output } = await build(seeds, join(work, 'ledger-1'))
    expect(code).toBe(0)
    expect(output).toContain('permalinks.json')
    expect(await readFile(join(seeds, 'permalinks.json'), 'utf8')).toBe('{ "version": 99 }')
  })

  it('builds a library without any article, and says how to bring the first', async () => {
    const seeds = await seedsFolder('none', {})
    const { code, output } = await build(seeds, join(work, 'none-1'))
    expect(code).toBe(0)
    expect(output).toContain('0 articles, 0 problems')
    expect(await readFile(join(work, 'none-1/index.html'), 'utf8')).toMatch(/npm (start|run build)/)
  })

  it('states a problem when the folder cannot be written to', async () => {
    const seeds = await seedsFolder('read-only', { 'a.md': article('One') })
    await chmod(seeds, 0o500)
    const { code, output } = await build(seeds, join(work, 'read-only-1'))
    await chmod(seeds, 0o700)
    expect(code).toBe(0)
    const written = (await readdir(seeds)).includes('permalinks.json')
    expect(written || output.includes('could not be written')).toBe(true) // root may write anywhere
  })

  it('says what is wrong when the seeds folder is missing', async () => {
    const { code, output } = await build(join(work, 'nowhere'), join(work, 'nowhere-1'))
    expect(code).not.toBe(0)
    expect(output).toMatch(/nowhere/)
    expect(output).toMatch(/OFFPRINT_SEEDS/)
  })
})
