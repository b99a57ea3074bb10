import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rolldown, ViteBuilder } from 'vite'
import { compareCodeUnits } from '../../model/article-order.ts'
import { createBuildCache, digest } from '../build-cache.ts'
import { bundleScript } from './bundle-script.ts'

/** A file of the app as browsers get it. */
export type AppFile = {
  /** From the site's root. */
  readonly path: string
  readonly content: string | Uint8Array
  /** Of a script the module that it stands for; null for none. */
  readonly module: string | null
  /** The paths of the scripts that it waits for. */
  readonly imports: readonly string[]
  /** The paths of the style sheets that come with it. */
  readonly styles: readonly string[]
}

/** The app without any library: nothing of it depends on a seed. */
export type AppBuild = {
  readonly files: readonly AppFile[]
  /** What stands by itself, inline or under a name of its own. */
  readonly scripts: Readonly<Record<keyof typeof SCRIPTS, string>>
}

const SCRIPTS = {
  boot: 'boot.ts',
  notFound: 'not-found.ts',
  redirect: 'redirect.ts',
  serviceWorker: 'offline/worker/sw.ts',
}

/** Bytes of apps that are kept beside the one in use: some ten states of the sources. */
const KEPT = 20_000_000

/**
 * The app, as an earlier build left it where nothing that it is made of has changed since.
 * Throws where it cannot be built.
 * @param root the project's
 */
export async function buildApp(builder: ViteBuilder, root: string): Promise<AppBuild> {
  const cache = createBuildCache({ folder: join(root, 'node_modules/.cache/offprint/app'), maxBytes: KEPT })
  const key = keyOf(builder, root)
  const kept = cache.get(key) as Kept | null // sealed, and written below by these very sources
  if (kept) return { ...kept, files: kept.files.map(unpack) }
  const [files, ...scripts] = await Promise.all([
    buildFiles(builder),
    ...Object.values(SCRIPTS).map((entry) => bundleScript(join(root, 'src', entry))),
  ])
  const named = Object.keys(SCRIPTS).map((name, at) => [name, scripts[at]])
  const app: AppBuild = { files, scripts: Object.fromEntries(named) }
  cache.put(key, { ...app, files: files.map(pack) } satisfies Kept)
  cache.prune(new Set([key]))
  return app
}

/** Of all that decides what becomes of the app: the sources, the packages, Node, and how Vite was called. */
function keyOf({ config }: ViteBuilder, root: string): string {
  const { build: { outDir: _, emptyOutDir: __, ...build } = {}, ...told } = config.inlineConfig
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareCodeUnits)
  const files = [...['package-lock.json', 'vite.config.ts'].map((name) => join(root, name)), ...sources]
  const called = JSON.stringify({ ...told, build, env: config.env })
  return digest(process.version, called, ...files.flatMap((file) => [file, readFileSync(file)]))
}

async function buildFiles(builder: ViteBuilder): Promise<AppFile[]> {
  const { client } = builder.environments
  if (!client) throw new Error('Vite has no environment "client"')
  const result = await builder.build(client)
  if (Array.isArray(result) || !('output' in result))
    throw new Error('Offprint is built once, not watched: use npm run dev')
  return result.output.map(toFile)
}

function toFile(file: Rolldown.OutputChunk | Rolldown.OutputAsset): AppFile {
  if (file.type === 'asset') return { path: file.fileName, content: file.source, module: null, imports: [], styles: [] }
  const styles = [...(file.viteMetadata?.importedCss ?? [])]
  return { path: file.fileName, content: file.code, module: file.facadeModuleId, imports: file.imports, styles }
}

type Kept = Omit<AppBuild, 'files'> & { readonly files: readonly KeptFile[] }
/** As JSON can have it. */
type KeptFile = Omit<AppFile, 'content'> & { readonly content: string | { readonly base64: string } }

function pack({ content, ...file }: AppFile): KeptFile {
  return {
    ...file,
    content: typeof content === 'string' ? content : { base64: Buffer.from(content).toString('base64') },
  }
}

function unpack({ content, ...file }: KeptFile): AppFile {
  return { ...file, content: typeof content === 'string' ? content : Buffer.from(content.base64, 'base64') }
}
