import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type PageTask, prerenderPages } from '../../../src/ingest/bundle/prerender-pages.ts'
import { type PageRenderer, renderApart } from '../../../src/ingest/bundle/render-apart.ts'

const SCRIPT = resolve('src/ingest/bundle/render-thread.mjs')

/** An app whose later pages are ready sooner, one that says what is wrong with a page, and one that breaks off. */
const APP = `
export async function render(url, { html }, basename) {
  if (url.includes('broken')) throw new Error('No page at ' + url)
  if (url.includes('exit')) process.exit(3)
  await new Promise((done) => setTimeout(done, 40 / (1 + html.length)))
  return { title: url, description: '', body: '<main><a href="' + basename + '">' + html + '</a></main>' }
}`

let folder = ''
let renderer: PageRenderer | null = null

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-threads-'))
  await writeFile(join(folder, 'app.mjs'), APP)
})
afterEach(() => renderer?.close())
afterAll(() => rm(folder, { recursive: true }))

function start(threads: number): PageRenderer {
  renderer = renderApart(SCRIPT, pathToFileURL(join(folder, 'app.mjs')).href, threads)
  return renderer
}

const taskAt = (path: string, html: string) =>
  ({ path, route: 'view', page: { root: { library: 'l' }, html } }) as PageTask

async function made(tasks: readonly PageTask[], { render, atOnce }: PageRenderer): Promise<string[]> {
  const shell = { app: 'app.js', boot: 'boot.js', font: null, stylesOf: () => [] }
  const files: string[] = []
  const pages = prerenderPages(tasks, { shell, render, base: './', head: () => [] }, atOnce)
  for await (const { file, html } of pages) files.push(`${file} ${html}`)
  return files
}

describe('pages rendered in threads', () => {
  const tasks = Array.from({ length: 40 }, (_, at) => taskAt(`/p/${at}/`, 'x'.repeat((at * 7) % 11)))

  it.each([1, 3])('are the same, in the same order, with %i', async (threads) => {
    const { render } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'app.mjs')).href)) as PageRenderer
    const here = await made(tasks, { render, atOnce: 1, close: async () => undefined })
    expect(here).toHaveLength(tasks.length)
    expect(await made(tasks, start(threads))).toEqual(here)
  })

  it('end the build with what is wrong with a page', async () => {
    const broken = [...tasks.slice(0, 5), taskAt('/broken/', ''), ...tasks.slice(5)]
    await expect(made(broken, start(2))).rejects.toThrow('No page at /broken/')
  })

  it('end the build when a thread breaks off', async () => {
    const broken = [...tasks.slice(0, 5), taskAt('/exit/', ''), ...tasks.slice(5)]
    await expect(made(broken, start(2))).rejects.toThrow(/broke off/)
  })
})
