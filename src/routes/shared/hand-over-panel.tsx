import { HandOver } from '../../components/HandOver.tsx'
import { passageRecords, placeRecords } from '../../model/hand-over.ts'
import { articlePath, SETTINGS_PATH } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'
import { useHandOver } from './use-hand-over.ts'

/** The place in one article, for another device to go on from. */
export function HandOverPlace({ article, slug }: { readonly article: string; readonly slug: string }) {
  const { library, reading } = useServices()
  const handOver = useHandOver({
    label: 'Make the link',
    records: () => placeRecords(reading.records(), article),
    address: new URL(articlePath(slug).slice(1), library.root).href,
    hasCode: true,
  })
  return <HandOver {...handOver} />
}

/** One highlight of an article with the notes beside it, for another device to have. */
export function HandOverPassage({
  article,
  slug,
  id,
}: {
  readonly article: string
  readonly slug: string
  readonly id: string
}) {
  const { library, reading } = useServices()
  const handOver = useHandOver({
    label: 'Make the link',
    records: () => passageRecords(reading.records(), article, id),
    address: new URL(articlePath(slug).slice(1), library.root).href,
    hasCode: true,
  })
  return <HandOver {...handOver} />
}

/** Everything that is kept here, for another device to merge. */
export function HandOverState() {
  const { library, reading } = useServices()
  const handOver = useHandOver({
    label: 'Make a hand-over link',
    records: reading.records,
    address: new URL(SETTINGS_PATH.slice(1), library.root).href,
    hasCode: false,
  })
  return <HandOver {...handOver} />
}
