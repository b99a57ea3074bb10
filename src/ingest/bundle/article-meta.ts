import type { ArticleHead } from '../../model/article.ts'
import { meta } from './meta.ts'

/**
 * An article for those who cite and share: Highwire Press tags (what Google Scholar and Zotero
 * read), the article part of OpenGraph (ogp.me), and Dublin Core's `source` for the publication.
 * Zotero takes `citation_journal_title` for a scholarly journal, so it is not given one, and is told
 * the kind of the article in its own words (`z:itemType`).
 */
export function articleMeta(head: ArticleHead): string[] {
  const { title, authors, published, updated, section, source, tags, canonical, lang } = head
  return [
    meta({ name: 'citation_title', property: 'og:title' }, title),
    ...authors.map((author) => meta({ name: 'citation_author', property: 'article:author' }, author)),
    meta({ name: 'citation_publication_date', property: 'article:published_time' }, published),
    meta({ property: 'article:modified_time' }, updated),
    meta({ property: 'article:section' }, section),
    ...tags.map((tag) => meta({ name: 'citation_keywords', property: 'article:tag' }, tag)),
    meta({ name: 'dc.source' }, source),
    meta({ name: 'citation_language' }, lang),
    meta({ name: 'citation_public_url' }, canonical),
    meta({ name: 'z:itemType' }, source === null ? 'webpage' : 'newspaperArticle'),
  ].filter(Boolean)
}
