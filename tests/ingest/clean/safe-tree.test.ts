import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { createMakeArticle } from '../../../src/ingest/make-article.ts'
import { createMarkdownReader } from '../../../src/ingest/read/markdown.ts'

const makeArticle = createMakeArticle(new Set(['pic.png']))
const reader = createMarkdownReader()
const html = (markdown: string): string =>
  makeArticle('a.md', reader.read(new TextEncoder().encode(`Text.\n\n${markdown}`), 'a.md')).article?.html ?? ''

type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] }

/** Everything in the HTML, as a browser parses it, that could act or load. */
function dangers(source: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (/^(?:script|style|iframe|object|embed|svg|math|form|input|link|meta|base|template)$/.test(node.nodeName))
      found.push(node.nodeName)
    for (const { name, value } of node.attrs ?? []) {
      if (/^on|^style$|^class$|^name$|^srcdoc$|^srcset$|^data-/.test(name)) found.push(name)
      if (name === 'id' && !/^b-[a-z0-9]{8}(?:-\d+)?$/.test(value)) found.push(`id=${value}`)
      if (name === 'href' && !/^(?:https?:|mailto:|#b-)/.test(value)) found.push(`href=${value}`)
      if (name === 'src' && value !== 'pic.png') found.push(`src=${value}`)
    }
    for (const child of node.childNodes ?? []) visit(child)
  }
  // parse5 types its nodes as a union; these are the parts that all of them share.
  visit(parseFragment(source) as unknown as Node)
  return found
}

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://example.com/track.gif" srcset="https://example.com/2x.gif 2x">',
  '<img src=pic.png onload=alert(1) name=cookie>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java&#10;script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '![x](//example.com/x.png)',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form id=body name=getElementById><input name=attributes></form>',
  '<a id=location name=location href="#location">x</a>',
  '<p style="background:url(https://example.com)" class=x data-x=y data-offprint-target=z>x</p>',
  '<template><img src=x onerror=alert(1)></template>',
  '<base href="https://example.com"><meta http-equiv=refresh content="0;url=https://example.com"><link rel=stylesheet href=x>',
  '<table background="https://example.com"><td background=x>x',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<b><p><i></b></p>',
]

describe('the way to HTML', () => {
  it.each(PAYLOADS)('lets nothing through that acts or loads: %s', (payload) => {
    expect(dangers(html(payload))).toEqual([])
  })

  it('lets nothing through, however payloads are put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PAYLOADS, '\n\n', '<', '>', '"', '</p>', '<p title="'), { maxLength: 6 }),
        (parts) => {
          expect(dangers(html(parts.join('')))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keeps what articles are made of', () => {
    const kept = '<p dir="rtl">H<sub>2</sub>O <kbd>x</kbd> <ruby>漢<rt>かん</rt></ruby></p>'
    expect(html(kept)).toContain('<sub>2</sub>O <kbd>x</kbd> <ruby>漢<rt>かん</rt></ruby>')
    expect(html('<img src="pic.png" alt="A" width=3 onload=x>')).toContain('<img src="pic.png" alt="A" width="3">')
  })
})
