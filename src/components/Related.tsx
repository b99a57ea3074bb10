import type { ArticleLink } from '../model/page.ts'
import { articlePath } from '../model/permalink.ts'
import { Link } from './Link.tsx'

/** Articles like the one that ends here. They are on no list one came from, so the links carry none along. */
export function Related({ articles }: { articles: readonly ArticleLink[] }) {
  return (
    <nav className="related" aria-labelledby="related">
      <h2 id="related" className="label">
        More like this
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without marks is none to Safari's screen reader */}
      <ul role="list">
        {articles.map(({ slug, title }) => (
          <li key={slug}>
            <Link dir="auto" to={articlePath(slug)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
