/*
 * The one place that vouches for strings: bodies passed the allow-list when the library was built,
 * and the two script addresses are the app's own. Everything else is refused by the page's
 * `require-trusted-types-for 'script'` (W3C Trusted Types, 3.2 and 4.1).
 */

type Policy = {
  readonly createHTML: (html: string) => unknown
  readonly createScriptURL: (url: string) => unknown
}

type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string; createScriptURL: (url: string) => string },
  ): Policy
}

function createPolicy(): Policy {
  const rules = {
    createHTML: (html: string) => html,
    createScriptURL: (url: string) => {
      if (new URL(url, location.href).origin !== location.origin)
        throw new TypeError(`Not a script of this site: ${url}`)
      return url
    },
  }
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes // not in TypeScript's DOM library
  return factory ? factory.createPolicy('offprint', rules) : rules
}

let policy: Policy | undefined

/** @param html from an `ArticleFile` of this library, and from nowhere else */
export function toTrustedHtml(html: string): string {
  policy ??= createPolicy()
  return policy.createHTML(html) as string // React and the DOM take TrustedHTML where their types say string
}

/** A document of a page's HTML, to be read: nothing in it runs or is loaded (HTML, 8.5.1). @param html of a page of this library, and of nothing else */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(toTrustedHtml(html), 'text/html')
}

/** Throws a TypeError for an address of another origin. */
export function toTrustedScriptUrl(url: string): string {
  policy ??= createPolicy()
  return policy.createScriptURL(url) as string // as above, TrustedScriptURL
}
