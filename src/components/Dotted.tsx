import { Children, Fragment, type ReactNode } from 'react'

/** What there is of its children, parted by centred dots; each keeps its own direction. */
export function Dotted({ children }: { children: ReactNode }) {
  return Children.toArray(children)
    .filter((child) => child !== '')
    .map((child, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed sequence without identities
      <Fragment key={at}>
        {at > 0 && ' · '}
        <bdi>{child}</bdi>
      </Fragment>
    ))
}
