import { posix } from 'node:path'

/**
 * What browsers and Windows put after a page's name for the folder of its files, by language (Windows
 * Shell, "Connected Files").
 */
const SUFFIXES =
  /^(?:\.files|_files|-Dateien|_fichiers|_bestanden|_file|_archivos|-filer|_tiedostot|_pliki|_soubory|_elemei|_ficheiros|_arquivos|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak)$/iu
const PAGE = /\.x?html?$/iu

/** Which page each file belongs to that a browser saved beside one: its path, and the page's. */
export function companions(paths: readonly string[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string[]>()
  for (const path of paths) {
    if (!PAGE.test(path)) continue
    const folder = posix.dirname(path)
    pages.set(folder, [...(pages.get(folder) ?? []), path])
  }
  const found = new Map<string, string>()
  for (const path of paths) {
    const page = pageBeside(path, pages)
    if (page !== undefined) found.set(path, page)
  }
  return found
}

function pageBeside(path: string, pages: ReadonlyMap<string, readonly string[]>): string | undefined {
  const names = path.split('/')
  for (let depth = 0; depth < names.length - 1; depth += 1) {
    const folder = names[depth] ?? ''
    const beside = pages.get(names.slice(0, depth).join('/') || '.') ?? []
    const page = beside.find((candidate) => {
      const stem = posix.basename(candidate).replace(PAGE, '')
      return folder.startsWith(stem) && SUFFIXES.test(folder.slice(stem.length))
    })
    if (page !== undefined) return page
  }
  return undefined
}
