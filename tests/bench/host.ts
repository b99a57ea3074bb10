import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What hosts compress, and call by its type; anything else is bytes to them. */
const TEXTS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
}
/** Of eleven: what hosts that compress on the way out can afford. */
const QUALITY = 5
/** A file whose name, or whose folder's, changes with its content, which hosts let browsers keep; anything else they are to ask for anew. */
const HASHED = /[-.][\w-]{8,}(?:\.(?:js|css|woff2)|\/[\w-]+\.bin)$/

/** Bytes of bodies as they were sent, those of scripts among them, and how many there were. */
export type Sent = { readonly bytes: number; readonly scriptBytes: number; readonly files: number }

const NOTHING: Sent = { bytes: 0, scriptBytes: 0, files: 0 }

export type Host = {
  readonly origin: string
  /** Of its certificate, as Chromium's `--ignore-certificate-errors-spki-list` wants it: what only is forgiven is never cached. */
  readonly key: string
  /** What was answered since `forget`, to pages and workers alike. */
  readonly sent: () => Sent
  readonly forget: () => void
  readonly stop: () => void
}

/** Serves a folder on this machine as static hosts do: HTTP/2 (RFC 9113), text in brotli. Needs `openssl` for a certificate. */
export function startHost(dir: string, { quality = QUALITY } = {}): Promise<Host> {
  const root = resolve(dir)
  const packed = new Map<string, Buffer>()
  let sent = NOTHING

  function bodyOf(path: string, isText: boolean): Buffer {
    const known = packed.get(path)
    if (known) return known
    const bytes = readFileSync(path)
    if (!isText) return bytes
    const body = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    packed.set(path, body)
    return body
  }

  const ownCertificate = certificate()
  const server = createSecureServer(ownCertificate, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost')
    const asked = join(root, decodeURIComponent(pathname))
    const path = pathname.endsWith('/') ? join(asked, 'index.html') : asked
    if (!path.startsWith(root + sep) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = TEXTS[extname(path)]
    const body = bodyOf(path, type !== undefined)
    const scriptBytes = type?.startsWith('text/javascript') ? body.length : 0
    sent = {
      bytes: sent.bytes + body.length,
      scriptBytes: sent.scriptBytes + scriptBytes,
      files: sent.files + 1,
    }
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      ...(type ? { 'content-encoding': 'br' } : {}),
    })
    response.end(body)
  })
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo // it listens on a port
      done({
        origin: `https://localhost:${port}`,
        key: keyOf(ownCertificate.cert),
        sent: () => sent,
        forget: () => {
          sent = NOTHING
        },
        stop: () => server.close(),
      })
    })
  })
}

/** Of one's own signing, for a day. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-host-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const made = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost'.split(' ')
  try {
    execFileSync('openssl', ['req', '-x509', ...made, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key), cert: readFileSync(cert) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function keyOf(certificate: Buffer): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}
