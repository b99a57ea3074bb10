import type { ReadFile } from '../catalogue/port.ts'
import { ROOT_FILE } from '../model/library-files.ts'

/** As much of `fetch` as the library needs. */
export type Fetch = (
  url: string,
  init: { readonly cache: 'default' | 'no-cache' },
) => Promise<Pick<Response, 'ok' | 'status' | 'arrayBuffer'>>

/** The library's files, wherever they are served from. */
export type Library = {
  /** Absolute URL, ending in a slash. */
  readonly root: string
  readonly readFile: ReadFile
}

/** Raised when a file of the library cannot be had. */
export class LibraryFileError extends Error {
  override name = 'LibraryFileError'
  readonly path: string
  /** The HTTP status; 0 when there was no answer at all. */
  readonly status: number

  constructor(path: string, status: number, options?: ErrorOptions) {
    super(
      status === 0
        ? `${path} could not be reached: there may be no connection`
        : `${path} was answered with status ${status}`,
      options,
    )
    this.path = path
    this.status = status
  }
}

/**
 * The door to a library.
 * @param root absolute URL of the folder that holds `offprint.json`, ending in a slash
 */
export function createLibrary({ root, fetch: request }: { readonly root: string; readonly fetch: Fetch }): Library {
  async function readFile(path: string): Promise<Uint8Array> {
    // Every other name bears a hash of the content: what a cache has under it is right for good.
    const cache = path === ROOT_FILE ? 'no-cache' : 'default'
    const response = await request(new URL(path, root).href, { cache }).catch((cause: unknown) => {
      throw new LibraryFileError(path, 0, { cause })
    })
    if (!response.ok) throw new LibraryFileError(path, response.status)
    return new Uint8Array(await response.arrayBuffer())
  }
  return { root, readFile }
}
