import '@testing-library/jest-dom/vitest'
import fc from 'fast-check'

// The same values in every run, so that a run says something of a change; `OFFPRINT_SEED=$RANDOM` tries others.
fc.configureGlobal({ seed: Number(process.env.OFFPRINT_SEED ?? 1) })

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: 30_000 }) // shared machines are slow, and a slow pass is a pass
}
