/** One figure, beside the same figure of a peer measured in the same run where there is one. */
export type Row = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer: string | null
  readonly peerValue: number | null
  /** `value / peerValue`. */
  readonly ratio: number | null
}

export type BenchmarkContext = {
  /** The project's root. */
  readonly root: string
  /** The folder of corpora; throws where none is named. */
  readonly corpora: () => string
}

/** Measures, and gives its rows whatever the figures. */
export type Benchmark = (context: BenchmarkContext) => Promise<readonly Row[]>

/** A figure with its ratio to the peer's, to four digits. */
export function row(name: string, value: number, unit: string, peer?: { readonly name: string; value: number }): Row {
  const ratio = peer && peer.value !== 0 ? Math.round((value / peer.value) * 10_000) / 10_000 : null
  return { name, value, unit, peer: peer?.name ?? null, peerValue: peer?.value ?? null, ratio }
}
