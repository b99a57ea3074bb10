import { parseArticleFile } from '../model/format/library-files.ts'
import { type BlockText, blocksOfHtml } from './html-blocks.ts'

/** The blocks of an article's file. Throws LibraryFormatError. */
export function parseBlocks(bytes: Uint8Array): readonly BlockText[] {
  return blocksOfHtml(parseArticleFile(bytes).html)
}
