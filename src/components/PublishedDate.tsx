import { formatPublished } from './format-published.ts'

/** @param published ISO 8601, as precise as is known */
export function PublishedDate({ published }: { published: string }) {
  return <time dateTime={published}>{formatPublished(published)}</time>
}
