/** What is wrong with a seed: where, why, and what to do about it. */
export type Problem = {
  /** The seed's path below the seeds folder. */
  readonly seed: string
  /** Counts from 1; null where no line applies. */
  readonly line: number | null
  readonly message: string
  /** What the keeper can do. */
  readonly hint: string
}
