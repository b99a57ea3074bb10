import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, renderDocument, scriptJson } from '../../../src/ingest/bundle/document.ts'

const shell = {
  app: 'assets/main-1.js',
  stylesOf: (route: string) => [`assets/${route}-1.css`],
  font: 'assets/font-1.woff2',
  boot: 'assets/boot-1.js',
}
const page = {
  title: 'Fish & <chips>',
  root: '../../',
  library: 'abc',
  route: 'article',
  body: '<p>Text</p>',
  data: { text: '</script><script>alert(1)</script><!--' },
  head: [],
}

describe('a page', () => {
  const html = renderDocument(shell, page)

  it('runs one script of its own, and nothing inline', () => {
    expect(html).toContain('<script src="../../assets/boot-1.js"></script>')
    expect(html.replaceAll('&#39;', "'")).toContain(CONTENT_SECURITY_POLICY)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|sha256-|https?:/)
  })

  it('asks for its script and styles first: browsers do not look ahead past a policy, nor run a script before the styles above it', () => {
    const order = ['<meta charset', 'boot-1.js', 'article-1.css', 'content-security-policy'].map((mark) =>
      html.indexOf(mark),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
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
    expect(html).toContain('href="../../assets/article-1.css"')
  })

  it('carries data that reads back as it was', () => {
    expect(JSON.parse(scriptJson(page.data))).toEqual(page.data)
    expect(scriptJson(page.data)).not.toContain('<')
  })
})
