/**
 * Spelled here and not by `Intl`: the build and the browser must print the same letters, and their
 * CLDR versions differ.
 */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
