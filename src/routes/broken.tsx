import { useRouteError } from 'react-router-dom'

/**
 * Stands in for a page whose code did not come, and hands what went wrong on to the layout, which says
 * it within the masthead and offers to try again. React Router would replace the whole window.
 */
export function Broken(): never {
  throw useRouteError()
}
