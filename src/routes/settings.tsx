import { KeepLibrary } from '../components/KeepLibrary.tsx'
import { KeepState } from '../components/KeepState.tsx'
import { Link } from '../components/Link.tsx'
import { ReadingHistory } from '../components/ReadingHistory.tsx'
import { StateFolder } from '../components/StateFolder.tsx'
import { TypeSettings } from '../components/TypeSettings.tsx'
import { PROBLEMS_PATH } from '../model/permalink.ts'
import { HandOverState } from './shared/hand-over-panel.tsx'
import { useHistory } from './shared/use-history.ts'
import { useKeepState } from './shared/use-keep-state.ts'
import { useKeptParts } from './shared/use-kept-parts.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { usePreferences } from './shared/use-preferences.ts'
import { useStateFolder } from './shared/use-state-folder.ts'
import '../styles/library.css'

/** `/settings`: how the page is set, and what is kept where. */
export function Component() {
  usePageTitle('Settings')
  const { preferences, change } = usePreferences()
  const keep = useKeepState()
  const history = useHistory()
  const offline = useKeptParts()
  const folder = useStateFolder()
  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Settings</h1>
      <noscript>
        <p className="prose">Settings need scripts: they are kept by your browser, not by this site.</p>
      </noscript>
      <div className="needs-scripts">
        <TypeSettings preferences={preferences} onChange={change} />
      </div>
      <p className="specimen">
        A printed offprint on good paper: ink, rules, white space. This line is set as your articles are, in the size
        and the measure chosen above.
      </p>
      <ReadingHistory {...history} />
      <h2>What is kept, and where</h2>
      <p className="prose">
        Your place in each article, your highlights and notes, what you have finished and saved, the views you kept, how
        long you read on which day and these settings are kept in this browser, for this library. Nothing of it is sent
        anywhere unless you hand it over. Clearing this site’s data in the browser deletes it.
      </p>
      <KeepState {...keep} />
      {offline && <KeepLibrary {...offline} />}
      <section className="needs-scripts" aria-label="Hand over">
        <h2>Hand over to another device</h2>
        <HandOverState />
      </section>
      <StateFolder {...folder} />
      <h2>What became of the seeds</h2>
      <p className="prose">
        <Link to={PROBLEMS_PATH}>Problems and counts</Link>: what could not be read, and what to look at first.
      </p>
    </div>
  )
}
