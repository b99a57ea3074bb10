import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { compile } from 'tailwindcss'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

/**
 * Tailwind over the style sheets, which name the utilities they want (`@source inline`). Tailwind's own plugin for
 * Vite brings a scanner of sources and an optimizer in machine code, which Vite has too: half a second of each build.
 */
export function tailwind(): Plugin {
  return {
    name: 'tailwind',
    enforce: 'pre', // before Vite inlines what a sheet imports: Tailwind knows `theme(reference)` and `source(none)`
    transform: {
      filter: { id: /\.css$/, code: /@import "tailwindcss\// },
      async handler(css, id) {
        const sheet = await compile(css, {
          from: id,
          base: dirname(id),
          loadStylesheet: async (name, base) => {
            const path = name.startsWith('.') ? resolve(base, name) : require.resolve(name)
            this.addWatchFile(path)
            return { path, base: dirname(path), content: await readFile(path, 'utf8') }
          },
        })
        return sheet.build([])
      },
    },
  }
}
