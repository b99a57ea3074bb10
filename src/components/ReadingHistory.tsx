import type { Pace } from '../model/reading-days.ts'

export type HistoryDay = {
  /** `2026-11-24`. */
  readonly day: string
  readonly minutes: number
  readonly words: number
}

export type ReadingHistoryProps = {
  /** One after another, the last being today; days without reading included. */
  readonly days: readonly HistoryDay[]
  /** Null until enough was read to tell. */
  readonly pace: Pace | null
  readonly onErase: () => void
}

const BAR = 10 // units of the drawing, one of them the gap
const HEIGHT = 60 // units
const TICK = 1 // units: a day without reading still shows as a day

/** The reader's own account of days, as a drawing and as the table it draws; erased at a press. */
export function ReadingHistory({ days, pace, onErase }: ReadingHistoryProps) {
  const read = days.filter(({ minutes, words }) => minutes > 0 || words > 0)
  const most = Math.max(1, ...days.map(({ minutes }) => minutes))
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <section className="needs-scripts" aria-label="What you have read">
      <h2>What you have read</h2>
      {read.length === 0 ? (
        <p className="quiet">How long you read on which day stands here. It stays in this browser.</p>
      ) : (
        <>
          <svg
            role="img"
            aria-label={`Minutes of reading a day, the last ${days.length} days: ${total} in all, ${most} at most`}
            viewBox={`0 0 ${days.length * BAR} ${HEIGHT}`}
            width="100%"
            fill="currentColor"
          >
            {days.map(({ day, minutes }, index) => {
              const height = Math.max(TICK, (minutes / most) * HEIGHT)
              return <rect key={day} x={index * BAR} y={HEIGHT - height} width={BAR - 1} height={height} />
            })}
          </svg>
          <p className="prose">
            {total} minutes in {days.length} days.{pace && ` ${paceWords(pace)}`}
          </p>
          <details>
            <summary>Day by day</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">Minutes</th>
                  <th scope="col">Words</th>
                </tr>
              </thead>
              <tbody>
                {read.toReversed().map(({ day, minutes, words }) => (
                  <tr key={day}>
                    <th scope="row">
                      <time dateTime={day}>{day}</time>
                    </th>
                    <td>{minutes}</td>
                    <td>{words}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <button type="button" className="button" onClick={onErase}>
            Erase reading history
          </button>
        </>
      )}
    </section>
  )
}

/** Tens are all that such a measure can know. */
function paceWords({ slow, usual, fast }: Pace): string {
  const [from, about, to] = [slow, usual, fast].map((pace) => Math.round(pace / 10) * 10)
  return `You read about ${about} words a minute, mostly between ${from} and ${to}.`
}
