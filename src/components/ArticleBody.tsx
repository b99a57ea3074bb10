import { memo, type Ref } from 'react'

export type ArticleBodyProps = {
  /** From an `ArticleFile`: it passed the allow-list when the library was built. */
  readonly html: string
  /** Vouches for the string (W3C Trusted Types). */
  readonly trust: (html: string) => string
  readonly ref?: Ref<HTMLDivElement>
}

/**
 * The article's text, and the one place that writes raw HTML. Memoised on the string, so that
 * selections, highlights and measured ranges in it survive whatever else renders. In hydration React
 * takes the text that is there, which `data-article-body` marks for whoever starts the app.
 */
export const ArticleBody = memo(function ArticleBody({ html, trust, ref }: ArticleBodyProps) {
  return (
    <div
      ref={ref}
      className="text"
      data-article-body=""
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one sink, behind the allow-list and the policy
      dangerouslySetInnerHTML={{ __html: trust(html) }}
      suppressHydrationWarning
    />
  )
})
