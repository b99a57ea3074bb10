import { addRemoved, countRemoved } from '../clean/count-removed.ts'
import { saidBody } from '../clean/html/body/said-body.ts'
import { takeBody } from '../clean/html/body/take-body.ts'
import { menusOf } from '../clean/html/menus.ts'
import { parsePage } from '../clean/html/parse.ts'
import { createPlaces } from '../clean/html/places.ts'
import { preparePage } from '../clean/html/prepare.ts'
import { describePage } from '../describe/html/describe-page.ts'
import { declaredCharset } from './declared-charset.ts'
import { decode } from './decode.ts'
import { type Reader, type Reading, unreadable } from './reader.ts'

/** Pages saved as HTML, whole or in part. The tree is not safe yet. */
export function createHtmlReader(): Reader {
  const read = (bytes: Uint8Array): Reading => {
    const decoded = decode(bytes, declaredCharset(bytes))
    if (decoded.text === null) return unreadable(decoded.problem)
    const { tree, excess } = parsePage(decoded.text)
    if (tree === null) {
      return unreadable({ line: null, message: `The page ${excess}`, hint: 'Save the article alone, or as text.' })
    }
    const removed = countRemoved(tree)
    const { description, fields } = describePage(tree)
    const said = saidBody(tree)
    const placeOf = createPlaces(tree)
    const menus = menusOf(tree, placeOf)
    preparePage(tree)
    const body = takeBody(tree, { title: description.title ?? '', said }, placeOf)
    return {
      description,
      tree: body.tree,
      fields,
      leftOut: [...menus, ...body.leftOut],
      removed: addRemoved(removed, { remotePictures: body.missingPictures }),
      problems: decoded.problem === null ? [] : [decoded.problem],
    }
  }
  return { read }
}
