import { expect, test } from '@playwright/test'
import { SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

for (const site of [SITES.root, SITES.deep]) {
  test(`the browser finds nothing against installing the library, ${site.name}`, async ({ page, context }) => {
    await page.goto(urlOf(site))
    await takenOver(page)
    const devtools = await context.newCDPSession(page)
    const { url, errors } = await devtools.send('Page.getAppManifest')
    expect({ url, errors }).toEqual({ url: urlOf(site, '/manifest.webmanifest'), errors: [] })
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // A window without a profile of its own installs nothing, whatever the page.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  })
}
