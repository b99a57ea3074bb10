import { type ComponentType, lazy } from 'react'

/** Stands where a part's script did not come: the page around it goes on. */
function NotHere() {
  return (
    <p role="alert" className="quiet">
      This could not be brought: there may be no connection. Load the page again once there is one.
    </p>
  )
}

/** A part of a page whose script comes when it is first shown. To be rendered below a `Suspense`. */
export function lazyPart<Props extends object>(bring: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(() =>
    bring().then(
      (Part) => ({ default: Part }),
      () => ({ default: NotHere }),
    ),
  )
}
