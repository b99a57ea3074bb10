import type { Rolldown } from 'vite'
import type { Shell } from './document.ts'

/** Only the upright text face is fetched ahead: italics and other scripts are rare on a first screen. */
const PRELOADED_FONT = /latin-wght-normal.*\.woff2$/

/**
 * Finds in a client build what pages name in their head.
 * Throws when the build lacks the app's entry or its stylesheet.
 */
export function shellOf(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[], boot: string): Shell {
  const app = output.find(
    (file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('src/main.tsx'),
  )
  const assets = output.filter((file) => file.type === 'asset').map((file) => file.fileName)
  // Other style sheets come with the chunks that import them.
  const styles = [...(app?.type === 'chunk' ? (app.viteMetadata?.importedCss ?? []) : [])]
  if (!app || styles.length === 0) throw new Error('The client build has no entry or no stylesheet')
  const fonts = assets.filter((file) => PRELOADED_FONT.test(file) && !file.includes('latin-ext'))
  return { app: app.fileName, styles, fonts, boot }
}
