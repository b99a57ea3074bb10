import { parseArgs } from 'node:util'
import { runCommand, UsageError } from './command.ts'
import { createStaticServer, listen } from './static-server.ts'

const USAGE = `Usage: npm run serve -- [--dir DIR] [--port PORT] [--base PATH]

Serves the site in DIR (dist unless told) to this machine, below PATH (/ unless told). Without --port the first
free one from 4173 is taken.`

process.exitCode = await runCommand({ usage: USAGE, run }, process.argv.slice(2))

/** Serves until the process is stopped. */
async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      base: { type: 'string', default: '/' },
    },
  })
  const asked = values.port === undefined ? null : Number(values.port)
  if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked < 65536))
    throw new UsageError(`--port takes a number below 65536, not “${values.port}”`)
  const server = createStaticServer({ dir: values.dir, base: values.base })
  const url = await listenNear(server, asked, values.base)
  console.log(`\n  Your reading room is open at ${url}\n  Ctrl+C closes it.\n`)
  return 0
}

/** The port that was asked for and no other; without a wish, the first free one from 4173. */
async function listenNear(server: ReturnType<typeof createStaticServer>, asked: number | null, base: string) {
  for (let port = asked ?? 4173; ; port += 1) {
    try {
      return await listen(server, port, base)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || asked !== null || port >= 4193) throw error
    }
  }
}
