import { build } from 'vite'
import { tailwind } from './tailwind.ts'

/**
 * One browser entry as one classic script, for what must run inline or from a fixed file name.
 * @param entry absolute path of the module
 */
export async function bundleScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const chunk = outputs.flatMap((bundle) => bundle.output).find((file) => file.type === 'chunk')
  if (!chunk) throw new Error(`${entry} gave no script`)
  return chunk.code.trim()
}

/**
 * One style sheet with all that it names inside it, fonts too, as `data:` addresses.
 * @param entry absolute path
 */
export async function bundleStyle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [tailwind()],
    build: { write: false, minify: true, assetsInlineLimit: () => true, rollupOptions: { input: entry } },
  })
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const sheet = outputs.flatMap((bundle) => bundle.output).find((file) => file.fileName.endsWith('.css'))
  if (sheet?.type !== 'asset') throw new Error(`${entry} gave no style sheet`)
  return String(sheet.source).trim()
}
