import { REMOVED_KINDS, type RemovedCounts, type RemovedKind } from '../model/removed.ts'
import { numberWords } from './reading-words.ts'

/** One and several of a kind, as people say it. */
const WORDS: { readonly [kind in RemovedKind]: readonly [one: string, several: string] } = {
  scripts: ['script', 'scripts'],
  handlers: ['script that waits for a click or the like', 'scripts that wait for clicks and the like'],
  scriptLinks: ['link that runs a script', 'links that run scripts'],
  dataLinks: ['link to a page within the page', 'links to pages within the page'],
  embeddedPages: ['embedded page', 'embedded pages'],
  embeddedObjects: ['embedded object', 'embedded objects'],
  drawings: ['drawing (SVG or canvas)', 'drawings (SVG or canvas)'],
  soundsAndFilms: ['sound or film', 'sounds and films'],
  styles: ['instruction on looks', 'instructions on looks'],
  linkedFiles: ['file that would be loaded', 'files that would be loaded'],
  loadingAttributes: ['address that would be loaded', 'addresses that would be loaded'],
  forms: ['form', 'forms'],
  controls: ['form field or button', 'form fields and buttons'],
  baseAddresses: ['base address', 'base addresses'],
  redirections: ['redirection', 'redirections'],
  shadowingNames: ['name that would shadow the page’s own', 'names that would shadow the page’s own'],
  trackingPixels: ['tracking pixel', 'tracking pixels'],
  remotePictures: ['picture elsewhere, which became a link', 'pictures elsewhere, which became links'],
}

/** What of a seed acts, loads or leads away, and stands on no page, with how many of each. */
export function RemovedList({ removed }: { removed: RemovedCounts }) {
  return (
    <ul className="bullets">
      {REMOVED_KINDS.flatMap((kind) => {
        const count = removed[kind]
        return count === undefined
          ? []
          : [
              <li key={kind}>
                {numberWords(count)} {WORDS[kind][count === 1 ? 0 : 1]}
              </li>,
            ]
      })}
    </ul>
  )
}
