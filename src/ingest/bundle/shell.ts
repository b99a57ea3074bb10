import type { AppFile } from './app-build.ts'
import type { Shell } from './document.ts'

/** Only the upright text face is fetched ahead: italics and other scripts are rare on a first screen. */
const FIRST_FONT = /latin-wght-normal.*\.woff2$/

/**
 * Finds in the app's files what pages name in their head.
 * Throws when they lack the app's entry, its stylesheet, or a route that is asked for.
 */
export function shellOf(files: readonly AppFile[], boot: string): Shell {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const app = scriptOf('src/main.tsx')
  if (stylesWith(app).length === 0) throw new Error('The client build has no stylesheet')

  function scriptOf(path: string): AppFile {
    const script = files.find(({ module }) => module?.endsWith(path))
    if (!script) throw new Error(`The client build has no script of ${path}`)
    return script
  }

  /** Style sheets come with the scripts that import them. */
  function stylesWith(script: AppFile, seen = new Set<string>()): readonly string[] {
    if (seen.has(script.path)) return []
    seen.add(script.path)
    const imported = script.imports.flatMap((path) => byPath.get(path) ?? [])
    return [...imported.flatMap((one) => stylesWith(one, seen)), ...script.styles]
  }

  const known = new Map<string, readonly string[]>()
  return {
    app: app.path,
    stylesOf: (route) => {
      // The app's own first: it states the order of the layers.
      const styles = known.get(route) ?? [
        ...new Set([...stylesWith(app), ...stylesWith(scriptOf(`src/routes/${route}.tsx`))]),
      ]
      known.set(route, styles)
      return styles
    },
    font: files.find(({ path }) => FIRST_FONT.test(path))?.path ?? null,
    boot,
  }
}
