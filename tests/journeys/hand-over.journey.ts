import { expect, test } from '@playwright/test'
import { drag, painted } from './selecting.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver, topLine, watch } from './watch.ts'

test('a place goes on upon another device, and the host never sees it', async ({ browser }) => {
  const here = await (await browser.newContext({ viewport: { width: 900, height: 700 } })).newPage()
  await here.goto(urlOf(SITES.root, REAL.path))
  await takenOver(here)
  await here.mouse.move(450, 400)
  for (let k = 0; k < 4; k += 1) await here.mouse.wheel(0, 400)
  await expect.poll(async () => (await here.evaluate(() => JSON.stringify(localStorage))).includes('place:')).toBe(true)
  const left = await topLine(here)
  await here.getByText('Continue on another device').click()
  await here.getByRole('button', { name: 'Make the link' }).click()
  await expect(here.getByRole('img', { name: /QR code/ })).toBeVisible()
  const link = await here.getByRole('textbox', { name: 'Hand-over link' }).inputValue()
  expect(link).toContain('#hand-over=1.')

  const there = await (await browser.newContext({ viewport: { width: 400, height: 800 } })).newPage()
  const { troubles } = watch(there, urlOf(SITES.root))
  const asked: string[] = []
  there.on('request', (request) => asked.push(request.url()))
  await there.goto(link)
  const panel = there.getByRole('region', { name: 'From another device' })
  await expect(panel).toContainText('1 place')
  await panel.getByRole('button', { name: 'Merge' }).click()
  await expect(panel).toBeHidden()
  expect(there.url()).not.toContain('hand-over')
  await expect.poll(async () => (await topLine(there)).block).toBe(left.block)
  expect(asked.filter((url) => url.includes('hand-over='))).toEqual([])
  expect(troubles).toEqual([])
})

test('a passage is handed over from the toolbar, and shown where it arrives', async ({ browser }) => {
  const here = await (await browser.newContext()).newPage()
  await here.goto(urlOf(SITES.root, REAL.path))
  await takenOver(here)
  await drag(here, [2, 0], [2, 40])
  await here.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Hand over' }).click()
  const dialog = here.getByRole('dialog', { name: 'Hand over' })
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
  const link = await dialog.getByRole('textbox', { name: 'Hand-over link' }).inputValue()
  const [marked] = await painted(here, 'yellow')

  const there = await (await browser.newContext({ viewport: { width: 400, height: 800 } })).newPage()
  await there.goto(link)
  const panel = there.getByRole('region', { name: 'From another device' })
  await expect(panel).toContainText('1 highlight')
  await panel.getByRole('button', { name: 'Merge' }).click()
  await expect(panel).toBeHidden()
  await expect(there).toHaveURL(/#b-[a-z0-9-]+\.\d+-\d+$/)
  await expect.poll(() => painted(there, 'yellow')).toEqual([marked])
})

test('the whole state is merged by link, and what is newer here stays', async ({ browser }) => {
  const here = await (await browser.newContext()).newPage()
  await here.goto(urlOf(SITES.root, REAL.path))
  await takenOver(here)
  await here.getByRole('button', { name: 'Save', exact: true }).first().click()
  await here.goto(urlOf(SITES.root, '/settings/'))
  await takenOver(here)
  await here.getByRole('radiogroup', { name: 'Theme' }).getByText('Sepia', { exact: true }).click()
  await here.getByRole('button', { name: 'Make a hand-over link' }).click()
  const link = await here.getByRole('textbox', { name: 'Hand-over link' }).inputValue()

  const there = await (await browser.newContext()).newPage()
  await there.goto(urlOf(SITES.root, '/settings/'))
  await takenOver(there)
  await there.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark', { exact: true }).click()
  await there.goto(link)
  const panel = there.getByRole('region', { name: 'From another device' })
  await expect(panel).toContainText('1 saved article')
  await panel.getByRole('button', { name: 'Merge' }).click()
  await expect(panel).toContainText('It is merged')
  expect(there.url()).not.toContain('#')
  await expect(there.locator('html')).toHaveAttribute('data-theme', 'dark')

  await there.goto(link.slice(0, -9))
  await expect(panel).toContainText(/broken/)
})

test('two devices meet in a folder, and what cannot be read there is left alone', async ({ browser }) => {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    // The origin's own folder stands for one that the reader chooses: no test can press in the browser's dialog.
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
  })
  const page = await context.newPage()
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await page.goto(urlOf(SITES.root, '/settings/'))
  await takenOver(page)
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  const folder = page.getByRole('region', { name: 'Folder' })
  await expect(folder.getByRole('status')).toContainText(/this device writes offprint-.*\.json/)

  // Another device's file: the same, with its own name and a later change.
  const broken = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    // TypeScript's DOM library for tests has no `keys` of a directory.
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name)
    const own = names.find((name) => name.startsWith('offprint-')) ?? ''
    const text = await (await (await root.getFileHandle(own)).getFile()).text()
    const put = async (name: string, content: string) => {
      const file = await (await root.getFileHandle(name, { create: true })).createWritable()
      await file.write(content)
      await file.close()
    }
    const at = '001999999999999-0000-phone'
    const state = { version: 1, records: { 'preference:theme': { value: 'sepia', at } } }
    await put(own.replace(/[^-]+\.json$/, 'phone (conflicted copy).json'), JSON.stringify(state))
    const name = own.replace(/[^-]+\.json$/, 'slate.json')
    await put(name, text.slice(0, 20))
    return name
  })
  await page.getByRole('button', { name: 'Merge with the folder now' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await expect(folder.getByRole('status')).toContainText(broken)
})
