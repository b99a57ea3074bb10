import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseHTML } from 'linkedom'
import { parseAst } from 'vite'

/**
 * Paths, from the site's root, of the scripts that a page names and of all that these import statically: what a
 * browser fetches before any of them asks for more.
 * @param page the page's file, from the site's root
 */
export function namedScripts(site: string, page: string): readonly string[] {
  const { document } = parseHTML(readFileSync(join(site, page), 'utf8'))
  const found = new Set<string>()
  const follow = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    for (const next of importsOf(readFileSync(join(site, path), 'utf8'), path)) follow(next)
  }
  for (const element of document.querySelectorAll('script[src], link[rel=modulepreload], link[rel=preload][as=script]'))
    follow(pathFrom(page, element.getAttribute('src') ?? element.getAttribute('href') ?? ''))
  for (const script of document.querySelectorAll('script[type=module]:not([src])'))
    for (const next of importsOf(script.textContent ?? '', page)) follow(next)
  return [...found]
}

function importsOf(code: string, from: string): readonly string[] {
  return parseAst(code).body.flatMap((statement) =>
    (statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportNamedDeclaration' ||
      statement.type === 'ExportAllDeclaration') &&
    statement.source
      ? [pathFrom(from, statement.source.value)]
      : [],
  )
}

/** The path, from the site's root, that an address in a file means. */
export function pathFrom(from: string, address: string): string {
  return decodeURIComponent(new URL(address, `http://site${posix.resolve('/', from)}`).pathname)
}
