import { describe, expect, it } from 'vitest'
import { readTags } from '../../../../src/ingest/describe/html/tags.ts'

describe('readTags', () => {
  it.each([
    [
      ['Ferries', 'Hull, Harbours', 'ferries'],
      ['Ferries', 'Hull', 'Harbours'],
    ],
    [['type:article', 'pfi_x', 'News'], ['News']],
    [['The Quay', 'No ferry came'], []],
    [['all that you need to know about ferries'], []],
    [[], []],
  ])('reads %j as %j', (stated, tags) => {
    expect(readTags(stated, ['No ferry came', 'The Quay', null]).map(({ value }) => value)).toEqual(tags)
  })
})
