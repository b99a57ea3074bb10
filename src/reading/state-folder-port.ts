/** A folder of the reader's, as far as reading state is concerned. Each method may reject: a folder can be moved, locked or full. */
export type StateFolder = {
  /** The files in the folder itself; what lies in folders below does not count. */
  names(): Promise<readonly string[]>
  /** Null where there is no such file any more. */
  read(name: string): Promise<string | null>
  /** Replaces the whole file at once, or leaves it as it was. */
  write(name: string, text: string): Promise<void>
}

/** A folder that the reader has chosen: File System Access API (WICG), or the origin's own (WHATWG File System). */
export function directoryFolder(handle: FileSystemDirectoryHandle): StateFolder {
  return {
    async names() {
      const names: string[] = []
      for await (const [name, entry] of entriesOf(handle)) if (entry.kind === 'file') names.push(name)
      return names
    },
    async read(name) {
      try {
        return await (await (await handle.getFileHandle(name)).getFile()).text()
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null
        throw error
      }
    },
    async write(name, text) {
      // What is written goes to a file beside it, which takes its place when it is closed.
      const writable = await (await handle.getFileHandle(name, { create: true })).createWritable()
      await writable.write(text)
      await writable.close()
    },
  }
}

type Entries = { entries(): AsyncIterable<readonly [string, FileSystemHandle]> }

function entriesOf(handle: FileSystemDirectoryHandle): AsyncIterable<readonly [string, FileSystemHandle]> {
  // `entries` stands in TypeScript's DOM.AsyncIterable library alone, which the browser rooms do without.
  return (handle as unknown as Entries).entries()
}

/** The folder's twin without a browser; the map is the folder. */
export function memoryFolder(files: Map<string, string> = new Map()): StateFolder {
  return {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => void files.set(name, text),
  }
}
