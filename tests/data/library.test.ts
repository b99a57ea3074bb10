import { describe, expect, it } from 'vitest'
import { createLibrary, type Fetch } from '../../src/data/library.ts'

const root = 'https://example.org/reading/'

/** A fetch that notes what it was asked for. */
function answering(answer: () => Promise<Response>) {
  const asked: { url: string; cache: string }[] = []
  const fetch: Fetch = (url, { cache }) => {
    asked.push({ url, cache })
    return answer()
  }
  return { asked, library: createLibrary({ root, fetch }) }
}

describe('createLibrary', () => {
  it('reads files below the root', async () => {
    const { asked, library } = answering(async () => new Response('{}'))
    expect(new TextDecoder().decode(await library.readFile('data/manifest-1.json'))).toBe('{}')
    expect(asked).toEqual([{ url: 'https://example.org/reading/data/manifest-1.json', cache: 'default' }])
  })

  it('asks anew whether the one file with a fixed name has changed', async () => {
    const { asked, library } = answering(async () => new Response('{}'))
    await library.readFile('offprint.json')
    expect(asked).toEqual([{ url: 'https://example.org/reading/offprint.json', cache: 'no-cache' }])
  })

  it('says which file a server refused, and how', async () => {
    const { library } = answering(async () => new Response('', { status: 404 }))
    await expect(library.readFile('data/x.json')).rejects.toMatchObject({
      name: 'LibraryFileError',
      path: 'data/x.json',
      status: 404,
    })
  })

  it('says which file could not be reached, and why', async () => {
    const cause = new TypeError('offline')
    const { library } = answering(() => Promise.reject(cause))
    await expect(library.readFile('data/x.json')).rejects.toMatchObject({ name: 'LibraryFileError', status: 0, cause })
  })
})
