/** The book's style sheet: the reading system's own type, and each highlight's colour with a line of its own. */
export const EPUB_STYLE = `h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid }
header { margin-block-end: 2em; border-block-end: 1px solid }
.standfirst { font-size: 1.1em }
.about, figcaption, .notes { font-size: 0.9em }
figure { margin: 1em 0 }
img { max-width: 100%; height: auto }
table { border-collapse: collapse }
th, td { padding: 0.2em 0.5em; border: 1px solid; text-align: start }
.left { text-align: left }
.right { text-align: right }
.center { text-align: center }
pre { white-space: pre-wrap }
mark { color: inherit; background: none; text-decoration: underline }
.yellow { background: #f7e7a1; color: #000; text-decoration-style: solid }
.green { background: #cdeccb; color: #000; text-decoration-style: dashed }
.blue { background: #cfe4f8; color: #000; text-decoration-style: dotted }
.pink { background: #f9d6e2; color: #000; text-decoration-style: wavy }
.notes { margin-block-start: 2em; border-block-start: 1px solid }
`
