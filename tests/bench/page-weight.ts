import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Benchmark, row } from './row.ts'

/** The real seed, a news article without pictures, and its page. The seed's bytes stand for the text alone. */
const SEED = 'seeds/000_ddbf33e7e5bbaf55.txt'
const SLUG = 'trump-putin-agree-to-partial-ceasefire-in-ukraine-but-plan-needs-kiev-sign-off'
const ADDRESS = 'https://read.example.com/'

const packed = (content: Buffer | string) => brotliCompressSync(content).length

/**
 * Bytes in brotli of what it takes to read the real seed's article, beside its text alone: the page
 * with a public address, so with all that it says to machines.
 */
export const pageWeight: Benchmark = async ({ root }) => {
  const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    cpSync(join(root, 'seeds'), join(work, 'seeds'), { recursive: true })
    const dist = join(work, 'dist')
    execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', dist, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, OFFPRINT_SEEDS: join(work, 'seeds'), OFFPRINT_URL: ADDRESS },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    const html = readFileSync(join(dist, 'articles', SLUG, 'index.html'), 'utf8')
    const styles = [...html.matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*([^"]+)"/g)].map((match) =>
      packed(readFileSync(join(dist, match[1] ?? ''))),
    )
    const css = styles.reduce((sum, bytes) => sum + bytes, 0)
    const boot = /<script src="(?:\.\.\/)*([^"]+)"/.exec(html)?.[1] ?? ''
    const forMachines = /<meta name="theme-color"[\s\S]*?(?=<\/head>)/.exec(html)?.[0] ?? ''
    const text = { name: 'the text alone', value: packed(readFileSync(join(root, SEED))) }
    const page = packed(html)
    return [
      row('article html', page, 'br bytes', text),
      row('article html without what is for machines', packed(html.replace(forMachines, '')), 'br bytes', text),
      row('article html + css', page + css, 'br bytes', text),
      row('the script that the html names', packed(readFileSync(join(dist, boot))), 'br bytes'),
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
