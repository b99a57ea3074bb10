import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, cspHash, renderDocument, scriptJson } from '../../../src/ingest/bundle/document.ts'

const shell = {
  app: 'assets/main-1.js',
  styles: ['assets/style-1.css'],
  fonts: ['assets/font-1.woff2'],
  boot: 'let a=1<2',
}
const page = {
  title: 'Fish & <chips>',
  root: '../../',
  library: 'abc',
  body: '<p>Text</p>',
  data: { text: '</script><script>alert(1)</script><!--' },
  head: [],
}

describe('a page', () => {
  const html = renderDocument(shell, page)

  it('allows its inline script by hash, and nothing else inline', () => {
    expect(html).toContain(`<script>${shell.boot}</script>`)
    expect(html.replaceAll('&#39;', "'")).toContain(cspHash(shell.boot))
    expect(contentSecurityPolicy(shell.boot)).not.toMatch(/unsafe-inline|unsafe-eval|https?:/)
  })

  it('has scripts of its own only, whatever its data says', () => {
    const scripts: string[] = []
    const visit = (node: object) => {
      if ('tagName' in node && node.tagName === 'script') scripts.push(JSON.stringify(node, ['attrs', 'name', 'value']))
      if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit)
    }
    visit(parse(html))
    expect(scripts).toHaveLength(2)
  })

  it('escapes what it is given, and names files from where it stands', () => {
    expect(html).toContain('<title>Fish &amp; &lt;chips&gt;</title>')
    expect(html).toContain('href="../../assets/style-1.css"')
  })

  it('carries data that reads back as it was', () => {
    expect(JSON.parse(scriptJson(page.data))).toEqual(page.data)
    expect(scriptJson(page.data)).not.toContain('<')
  })
})
