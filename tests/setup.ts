import '@testing-library/jest-dom/vitest'

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: 30_000 }) // shared machines are slow, and a slow pass is a pass
}
