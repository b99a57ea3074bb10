import type { ArticleSummary } from '../model/article.ts'
import { joinNames } from '../model/join-names.ts'
import { articlePath } from '../model/permalink.ts'
import { Dotted } from './Dotted.tsx'
import { Link } from './Link.tsx'
import { MarkedText, type MarkedTextProps } from './MarkedText.tsx'
import { PublishedDate } from './PublishedDate.tsx'

export type HitPassage = MarkedTextProps & {
  /** `#b-ID.START-END` */
  readonly anchor: string
}

export type HitRowProps = {
  readonly summary: ArticleSummary
  /** Null when the match is not in the text. */
  readonly passage: HitPassage | null
  readonly linkState: unknown
}

/** One hit: the article's line, and below it the passage that answers. */
export function HitRow({ summary, passage, linkState }: HitRowProps) {
  const { authors, dir, lang, published, section, slug, source, title } = summary
  const path = articlePath(slug)
  return (
    <li>
      <p className="label">
        <Dotted>
          {section}
          {source}
          {published && <PublishedDate published={published} short />}
        </Dotted>
      </p>
      <h2 lang={lang} dir={dir}>
        <Link to={passage ? `${path}${passage.anchor}` : path} state={linkState}>
          {title}
        </Link>
      </h2>
      {authors.length > 0 && <p className="quiet">{joinNames(authors, 3)}</p>}
      {passage && (
        <p className="passage" lang={lang} dir={dir}>
          <Link to={`${path}${passage.anchor}`} state={linkState} tabIndex={-1}>
            <MarkedText text={passage.text} marks={passage.marks} />
          </Link>
        </p>
      )}
    </li>
  )
}
