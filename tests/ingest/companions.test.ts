import { describe, expect, it } from 'vitest'
import { companions } from '../../src/ingest/companions.ts'

describe('companions', () => {
  it.each([
    [['a.html', 'a_files/x.css'], { 'a_files/x.css': 'a.html' }],
    [['d/Die Seite.htm', 'd/Die Seite-Dateien/t/x.js'], { 'd/Die Seite-Dateien/t/x.js': 'd/Die Seite.htm' }],
    [['a.html', 'a_files/saved_resource.html'], { 'a_files/saved_resource.html': 'a.html' }],
    [['a.html', 'a-archive/x.md'], {}],
    [['a.md', 'a_files/x.css'], {}],
    [['sub/a.html', 'a_files/x.css'], {}],
    [['a.html', 'ab_files/x.css'], {}],
  ])('of %j are %j', (paths, expected) => {
    expect(Object.fromEntries(companions(paths))).toEqual(expected)
  })
})
