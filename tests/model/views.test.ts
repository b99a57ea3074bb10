import { describe, expect, it } from 'vitest'
import { viewKey } from '../../src/model/records.ts'
import { deriveViews, parseView } from '../../src/model/views.ts'

const at = '000000000000009-0000-a'

describe('parseView', () => {
  it.each([[null], [undefined], ['war'], [{ name: 'War' }], [{ name: 1, query: 'war' }], [[]]])(
    'takes %j for no view',
    (value) => {
      expect(parseView(value)).toBeNull()
    },
  )
})

describe('deriveViews', () => {
  it('lists the kept queries by name, without those that were taken away', () => {
    const records = new Map([
      [viewKey('1'), { value: { name: 'war', query: 'war' }, at }],
      [viewKey('2'), { value: null, at }],
      [viewKey('3'), { value: { name: 'Arts', query: 'section:"Arts"' }, at }],
      ['dwell:x', { value: { name: 'no', query: 'view' }, at }],
    ])
    expect(deriveViews(records)).toEqual([
      { id: '3', name: 'Arts', query: 'section:"Arts"' },
      { id: '1', name: 'war', query: 'war' },
    ])
  })
})
