import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

export type StaticServerOptions = {
  readonly dir: string
  /** The path that the folder is served under: `/`, or `/reading/`. */
  readonly base?: string
}

/**
 * Serves a folder the way static hosts do: 301 from a folder to its slash, `404.html` with status
 * 404 for what is not there (as GitHub Pages, Netlify and S3 websites do). Throws when the folder is missing.
 */
export function createStaticServer({ dir, base = '/' }: StaticServerOptions): Server {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no site in ${dir}. Run npm run build first.`)
  const serve = sirv(dir, { dev: true, etag: true, extensions: ['html'] })
  const notFound = join(dir, '404.html')

  return createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
    const answer404 = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found')
    }
    // `//host/` in a redirect would lead to another site (RFC 3986, 4.2).
    if (path.startsWith('//') || !`${path}/`.startsWith(base)) return answer404()
    const inner = path.slice(base.length - 1) || '/'
    if (!path.endsWith('/') && isFolder(dir, inner)) {
      response.writeHead(301, { location: `${path}/${query === undefined ? '' : `?${query}`}` })
      return response.end()
    }
    request.url = query === undefined ? inner : `${inner}?${query}`
    serve(request, response, answer404)
  })
}

function isFolder(dir: string, path: string): boolean {
  try {
    return existsSync(join(dir, decodeURIComponent(path), 'index.html'))
  } catch {
    return false // a malformed escape names no folder
  }
}

/** Listens on this machine alone. Resolves with the address of the site's front page. */
export function listen(server: Server, port: number, base = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve(`http://localhost:${actual}${base}`)
    })
  })
}
