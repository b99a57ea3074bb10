import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cachePlaceIn } from '../ingest/ingest-version.ts'
import { bringParts } from '../ingest/part.ts'
import { runCommand, UsageError } from './command.ts'

const USAGE = `Usage: npm run merge -- PART … [--outDir DIR]

Builds the site from the parts that OFFPRINT_SHARD=1/3 npm run build -- --outDir part-1 and its like have made:
the same bytes as a build in one piece. What follows the parts is handed to the build.`

/** The project's root. */
const ROOT = join(import.meta.dirname, '../..')

process.exitCode = await runCommand({ usage: USAGE, run }, process.argv.slice(2))

/** The build's exit code. */
async function run(args: string[]): Promise<number> {
  const firstFlag = args.findIndex((arg) => arg.startsWith('-'))
  const parts = firstFlag < 0 ? args : args.slice(0, firstFlag)
  if (parts.length === 0) throw new UsageError('Missing PART')
  const cache = await cachePlaceIn(ROOT)
  if (!cache) throw new Error('This program cannot read its own files, so parts cannot be told from those of another')
  bringParts(parts, cache)
  const { OFFPRINT_SHARD: _, ...env } = process.env
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const command = [vite, 'build', ...args.slice(parts.length)]
  return spawnSync(process.execPath, command, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1
}
