import { noteCaption } from '../../picture-references.ts'
import type { Verdict } from './choose.ts'
import { pictureElsewhere } from './pictures.ts'
import { CAPTION_REASON } from './refusal.ts'
import type { TextBlock } from './text-blocks.ts'

/** Levels above a picture that may hold its caption too. */
const CAPTION_REACH = 2

/**
 * Notes on each picture that stays, and lies elsewhere, what the page says below it. Captions are no part
 * of the text, see docs/decisions/0007: they stand with the link to their picture.
 * @returns the runs that are such captions, by their index
 */
export function keepCaptions(blocks: readonly TextBlock[], verdicts: readonly Verdict[]): ReadonlySet<number> {
  const captions = new Set<number>()
  for (const [index, block] of blocks.entries()) {
    const image = verdicts[index]?.kept ? pictureElsewhere(block) : null
    if (image === null) continue
    const own = captionsAround(blocks, verdicts, index).filter((caption) => !captions.has(caption))
    if (own.length === 0) continue
    noteCaption(image, own.map((caption) => blocks[caption]?.text).join(' '))
    for (const caption of own) captions.add(caption)
  }
  return captions
}

/** The runs refused as captions right beside a picture, in its figure or in what holds both. */
function captionsAround(blocks: readonly TextBlock[], verdicts: readonly Verdict[], index: number): readonly number[] {
  const { path } = blocks[index] ?? { path: [] }
  const holders = new Set([path.findLast(({ tagName }) => tagName === 'figure'), ...path.slice(-CAPTION_REACH)])
  const isCaption = (at: number): boolean => {
    const verdict = verdicts[at]
    const around = blocks[at]?.path ?? []
    return (
      verdict?.kept === false && verdict.reason === CAPTION_REASON && around.some((element) => holders.has(element))
    )
  }
  const found: number[] = []
  for (let at = index - 1; isCaption(at); at -= 1) found.unshift(at)
  for (let at = index + 1; isCaption(at); at += 1) found.push(at)
  return found
}
