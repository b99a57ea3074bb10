import { formatPublished } from '../model/format-published.ts'

type PublishedDateProps = {
  /** ISO 8601, as precise as is known. */
  readonly published: string
  /** Month by three letters, for lists. */
  readonly short?: boolean
}

/** The day an article appeared. */
export function PublishedDate({ published, short = false }: PublishedDateProps) {
  return <time dateTime={published}>{formatPublished(published, short)}</time>
}
