// Runs a command: `node src/cli/run.mjs NAME …` runs `src/cli/NAME.ts`.
import { bundled } from './bundled.mjs'

const [name = '', ...args] = process.argv.slice(2)
const command = await bundled(name)
process.argv.splice(2, process.argv.length, ...args)
await import(command)
