import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { drag, selected } from './selecting.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver, watch } from './watch.ts'

test('an article leaves as a book, as Markdown, as a reference file and as a citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const seen = watch(page, urlOf(SITES.root))
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  await drag(page, [2, 4], [2, 60])
  const words = await selected(page)
  await page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: /^Blue/ }).click()
  await page.getByText('Cite, or take a copy').click()

  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    const bytes = await readFile(await download.path())
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') }
  }
  const epub = await save('EPUB')
  expect(epub.name).toMatch(/^trump-putin-agree.*\.epub$/)
  const book = strFromU8(unzipSync(epub.bytes)['EPUB/article.xhtml'] ?? new Uint8Array())
  expect(book).toContain(`<mark class="blue">${words}</mark>`)
  expect(book).toContain('according to Moscow Exchange data.')
  const markdown = await save('Markdown')
  expect(markdown.name).toMatch(/^trump-putin-agree.*\.md$/)
  expect(markdown.text).toContain('title: ')
  expect(markdown.text).toContain(`<mark class="blue">${words}</mark>`)
  expect(markdown.text.trimEnd().endsWith('according to Moscow Exchange data.')).toBe(true)
  expect((await save('BibTeX')).text).toContain('Birnbaum, Michael and Zakrzewski, Cat and Ilyushina, Mary')
  expect((await save('RIS')).text).toMatch(/^TY {2}- /)

  await page.getByRole('button', { name: 'Copy citation' }).click()
  await expect(page.getByText('The citation is in the clipboard.')).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await copied()).toMatch(
    /^Birnbaum, M\., Zakrzewski, C\., & Ilyushina, M\. \(2025, March \d+\)\. .* The Washington Post\. http/,
  )
  await page.getByRole('radio', { name: 'MLA' }).check()
  await page.getByRole('button', { name: 'Copy citation' }).click()
  await expect.poll(copied).toMatch(/^Birnbaum, Michael, et al\. “/)
  expect(seen.troubles).toEqual([])
})
