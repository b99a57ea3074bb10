/** Reading times as ranges of minutes; `to` is exclusive, null means no end. */
export const LENGTHS = [
  { value: '<5m', label: 'Under 5 minutes', from: 0, to: 5 },
  { value: '5m..10m', label: '5 to 10 minutes', from: 5, to: 11 },
  { value: '11m..20m', label: '11 to 20 minutes', from: 11, to: 21 },
  { value: '>20m', label: 'Over 20 minutes', from: 21, to: null },
] as const
