import type { OutlineHeading } from '../model/article.ts'
import { blockAnchor } from '../model/permalink.ts'

/** The heading tree of an article, as links; nothing where there is but one heading or none. */
export function Outline({ outline }: { outline: readonly OutlineHeading[] }) {
  if (outline.length < 2) return null
  return (
    <details className="outline">
      <summary>Outline</summary>
      <nav aria-label="Outline">
        {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list" */}
        <ol role="list">
          {outline.map(({ block, level, text }) => (
            <li key={block} data-level={level}>
              <a href={`#${blockAnchor(block)}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
