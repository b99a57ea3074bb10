export const offprint = (_: unknown) => ({ name: 'offprint' })
