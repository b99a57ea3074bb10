import type { ViteBuilder, ViteDevServer } from 'vite'
import type { Shard } from '../shard.ts'
import { buildPart } from './build-part.ts'
import { type BuildOptions, buildSite } from './build-site.ts'
import { serveLibrary } from './serve-library.ts'

/** What the Vite plugin has done with the library. */
export type SiteTasks = {
  build(builder: ViteBuilder, options: BuildOptions & { readonly shard: Shard | null }): Promise<void>
  serve(server: ViteDevServer, options: { readonly seeds: string; readonly name: string }): void
}

/** Loaded by path, as Vite would take as long to read these modules as a small library takes to build. */
export const tasks: SiteTasks = {
  build: (builder, { shard, ...options }) =>
    shard ? buildPart(builder, { ...options, shard }) : buildSite(builder, options),
  serve: serveLibrary,
}
