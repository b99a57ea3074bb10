import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect } from '@playwright/test'

const RECIPES = resolve(import.meta.dirname, '../../docs/recipes')

export const HOSTS = ['nginx', 'caddy'] as const
export type HostName = (typeof HOSTS)[number]

/** Whether the server is installed on this machine. */
export function isInstalled(name: HostName): boolean {
  return spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' }).status === 0
}

export type RunningHost = { readonly origin: string; stop(): Promise<void> }

/** The recipe as somebody who follows it would leave it, and the command that runs it. */
type Setup = { readonly file: string; readonly text: string; readonly args: (file: string) => string[] }

function replaced(recipe: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The recipe has no ${JSON.stringify(from)}`)
      return text.replaceAll(from, to)
    },
    readFileSync(join(RECIPES, recipe), 'utf8'),
  )
}

function nginxSetup(folder: string, port: number, root: string, base: string): Setup {
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' })
  const types = join(dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types')
  const server = replaced('nginx.conf', [
    ['    listen 80;\n    listen [::]:80;\n', `    listen 127.0.0.1:${port};\n`],
    ['/srv/offprint', root],
    ['error_page 404 /404.html', `error_page 404 ${base}404.html`],
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const text = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []), // its workers must be able to read the site
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    'events {}',
    'http {',
    `include ${types};`,
    'access_log off;',
    ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    server,
    '}',
  ].join('\n')
  return { file: 'nginx.conf', text, args: (file) => ['-c', file, '-e', join(folder, 'error.log')] }
}

function caddySetup(port: number, root: string, base: string): Setup {
  const site = replaced('Caddyfile', [
    ['read.example.com {', `http://127.0.0.1:${port} {`],
    ['/srv/offprint', root],
    ['rewrite @missing /404.html', `rewrite @missing ${base}404.html`],
  ])
  return {
    file: 'Caddyfile',
    text: `{\n\tadmin off\n\tauto_https off\n}\n${site}`,
    args: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
  }
}

/**
 * Runs a server on this machine alone, by its recipe in `docs/recipes/`.
 * @param dir the built site
 * @param base the path it is to stand under, as `/` or `/reading/`
 */
export async function startHost(name: HostName, dir: string, base: string): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), `offprint-${name}-`))
  const root = join(folder, 'www')
  const site = join(root, base).replace(/\/$/, '')
  mkdirSync(dirname(site), { recursive: true })
  symlinkSync(dir, site)
  const port = await freePort()
  const setup = name === 'nginx' ? nginxSetup(folder, port, root, base) : caddySetup(port, root, base)
  const file = join(folder, setup.file)
  writeFileSync(file, setup.text)
  const child = spawn(name, setup.args(file), {
    stdio: 'ignore',
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  const origin = `http://127.0.0.1:${port}`
  await expect.poll(() => answers(origin), { message: `${name} starts` }).toBe(true)
  return { origin, stop: () => stopped(child).finally(() => rmSync(folder, { recursive: true, force: true })) }
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  )
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port'))))
    })
  })
}
