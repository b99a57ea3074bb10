import fc from 'fast-check'

/** A query that asks for no text, over the names that `arbitrary-summaries.ts` has. */
export const filters: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'section:"war"',
      'section:"Kiev"',
      '-tag:"C++"',
      'author:"detente"',
      'tag:kiev',
      'title:war',
      'is:unread',
      'is:reading',
      'is:saved',
      'published:2025',
      'published:2025-03',
      'published:undated',
      'length:<5m',
      'length:>20m',
      'words:<4000',
      'left:<10m',
      'lang:en',
      'lang:en-gb',
      '(is:saved OR section:"war")',
      'sort:title',
      'sort:-title',
      'sort:words',
      'sort:-left',
      'sort:opened',
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(' '))
