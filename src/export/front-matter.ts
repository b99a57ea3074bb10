import type { ArticleHead } from '../model/article.ts'

/**
 * A double-quoted YAML scalar. JSON's strings are YAML's (YAML 1.2.2, 1.2 and 7.3.1), and quoting
 * every value spares the cases where a plain one would be a date, a number or a truth value.
 */
function scalar(value: string): string {
  return JSON.stringify(value)
}

function line(key: string, value: string | null | readonly string[]): string {
  if (value === null || value.length === 0) return ''
  return typeof value === 'string' ? `${key}: ${scalar(value)}\n` : `${key}: [${value.map(scalar).join(', ')}]\n`
}

/** What is known of an article as YAML between two lines of dashes, in the keys that a Markdown seed uses. */
export function frontMatter(head: ArticleHead): string {
  return [
    '---\n',
    line('title', head.title),
    line('standfirst', head.standfirst),
    line('authors', head.authors),
    line('section', head.section),
    line('tags', head.tags),
    line('source', head.source),
    line('published', head.published),
    line('lang', head.lang),
    line('canonical', head.canonical),
    '---\n',
  ].join('')
}
