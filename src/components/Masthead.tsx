import { LIBRARY_PATH, NOTEBOOK_PATH, SEARCH_PATH, SETTINGS_PATH, SHELF_PATH } from '../model/permalink.ts'
import { Link, NavLink } from './Link.tsx'

/** @param name the library's */
export function Masthead({ name }: { name: string }) {
  return (
    <header className="masthead">
      <Link className="name" to={LIBRARY_PATH}>
        {name}
      </Link>
      <nav aria-label="Library">
        <NavLink to={SEARCH_PATH}>Search</NavLink>
        <NavLink to={SHELF_PATH}>Shelf</NavLink>
        <NavLink to={NOTEBOOK_PATH}>Notebook</NavLink>
        <NavLink to={SETTINGS_PATH}>Settings</NavLink>
      </nav>
    </header>
  )
}
