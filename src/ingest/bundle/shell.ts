import type { Rolldown } from 'vite'
import type { Shell } from './document.ts'

/** Only the upright text face is fetched ahead: italics and other scripts are rare on a first screen. */
const FIRST_FONT = /latin-wght-normal.*\.woff2$/

/**
 * Finds in a client build what pages name in their head.
 * Throws when the build lacks the app's entry, its stylesheet, or a route that is asked for.
 */
export function shellOf(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[], boot: string): Shell {
  const chunks = output.filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const app = moduleChunk('src/main.tsx')
  if (stylesWith(app).length === 0) throw new Error('The client build has no stylesheet')

  function moduleChunk(path: string): Rolldown.OutputChunk {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(path))
    if (!chunk) throw new Error(`The client build has no script of ${path}`)
    return chunk
  }

  /** Style sheets come with the scripts that import them. */
  function stylesWith(chunk: Rolldown.OutputChunk, seen = new Set<string>()): readonly string[] {
    if (seen.has(chunk.fileName)) return []
    seen.add(chunk.fileName)
    const imported = chunk.imports.flatMap((name) => byName.get(name) ?? [])
    return [...imported.flatMap((one) => stylesWith(one, seen)), ...(chunk.viteMetadata?.importedCss ?? [])]
  }

  const known = new Map<string, readonly string[]>()
  const font = output.find(({ type, fileName }) => type === 'asset' && FIRST_FONT.test(fileName))
  return {
    app: app.fileName,
    stylesOf: (route) => {
      // The app's own first: it states the order of the layers.
      const styles = known.get(route) ?? [
        ...new Set([...stylesWith(app), ...stylesWith(moduleChunk(`src/routes/${route}.tsx`))]),
      ]
      known.set(route, styles)
      return styles
    },
    font: font?.fileName ?? null,
    boot,
  }
}
