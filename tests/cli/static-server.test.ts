import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'

let dir: string
let server: Server
let url: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'offprint-serve-'))
  await mkdir(join(dir, 'articles/a'), { recursive: true })
  await writeFile(join(dir, 'index.html'), 'front')
  await writeFile(join(dir, 'articles/a/index.html'), 'article')
  await writeFile(join(dir, '404.html'), 'nothing here')
  server = createStaticServer({ dir, base: '/reading/' })
  url = await listen(server, 0, '/reading/')
})

afterAll(async () => {
  server.close()
  await rm(dir, { recursive: true })
})

describe('the static server', () => {
  it.each([
    ['', 200, 'front'],
    ['articles/a/', 200, 'article'],
    ['articles/b/', 404, 'nothing here'],
    ['articles/b', 404, 'nothing here'],
    ['../x', 404, 'nothing here'],
    ['%', 404, 'nothing here'],
  ])('answers %j with %i', async (path, status, body) => {
    const response = await fetch(url + path)
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(body)
  })

  it.each([
    ['articles/a', '/reading/articles/a/'],
    ['articles/a?q=x', '/reading/articles/a/?q=x'],
  ])('sends %j to its slash', async (path, location) => {
    const response = await fetch(url + path, { redirect: 'manual' })
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(location)
  })

  it('never redirects to another host', async () => {
    const atRoot = createStaticServer({ dir })
    const root = new URL(await listen(atRoot, 0))
    const { request } = await import('node:http')
    const answer = await new Promise<{ status: number | undefined; location: string | undefined }>((resolve) => {
      request({ host: '127.0.0.1', port: root.port, path: '//evil.example/%2e%2e' }, ({ statusCode, headers }) =>
        resolve({ status: statusCode, location: headers.location }),
      ).end()
    })
    atRoot.close()
    expect(answer).toEqual({ status: 404, location: undefined })
  })

  it('says what to do when there is no site', () => {
    expect(() => createStaticServer({ dir: join(dir, 'articles') })).toThrow(/npm run build/)
  })
})
