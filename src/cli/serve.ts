import { parseArgs } from 'node:util'
import { createStaticServer, listen } from './static-server.ts'

const USAGE = 'npm run serve -- [--dir dist] [--port 4173] [--base /]'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      base: { type: 'string', default: '/' },
    },
  })
  const asked = values.port === undefined ? null : Number(values.port)
  if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked < 65536))
    throw new Error('--port takes a number')
  const server = createStaticServer({ dir: values.dir, base: values.base })
  const url = await listenNear(server, asked, values.base)
  console.log(`\n  Your reading room is open at ${url}\n  Ctrl+C closes it.\n`)
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

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
  process.exitCode = 1
})
