import 'server-only'
import * as Y from 'yjs'

/** What a change brings to a text that is not there yet. */
export interface UpdateContents {
  /** Numbers of the editors (Yjs clients) under which something new is written. */
  clients: number[]
  /** Nothing but marks of comments: no word, no other mark, nothing written taken away. */
  onlyComments: boolean
  /** Something that stands otherwise in the text under the same number and place. */
  contradicts: boolean
}

/** Looks at the change itself, before it is applied: two histories can make the same words. */
export function contentsOfUpdate(document: Y.Doc, update: Uint8Array): UpdateContents {
  const { structs, ds } = Y.decodeUpdate(update)
  const isNew = ({ id, length }: Y.AbstractStruct) =>
    id.clock + length > Y.getState(document.store, id.client)
  const brought = structs.filter((struct) => !(struct instanceof Y.Skip))
  const added = brought.filter(isNew)
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => itemsIn(document, client, { clock, len })),
  )
  return {
    clients: [...new Set(added.map(({ id }) => id.client))],
    onlyComments: added.every(isCommentMark) && deleted.every(isMark),
    contradicts: brought.some((struct) => !isNew(struct) && !standsThere(document, struct)),
  }
}

const commentKey = /^comment(--.+)?$/

function isMark(item: Y.AbstractStruct): item is Y.Item & { content: Y.ContentFormat } {
  return item instanceof Y.Item && item.content instanceof Y.ContentFormat
}

function isCommentMark(item: Y.AbstractStruct): boolean {
  return isMark(item) && commentKey.test(item.content.key)
}

/** Items of the text in this range that were not taken away yet. */
function itemsIn(
  document: Y.Doc,
  client: number,
  { clock, len }: { clock: number; len: number },
): Y.Item[] {
  const structs = document.store.clients.get(client) ?? []
  const end = Math.min(clock + len, Y.getState(document.store, client))
  const items: Y.Item[] = []
  if (clock >= end) return items
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= end) break
    if (struct instanceof Y.Item && !struct.deleted) items.push(struct)
  }
  return items
}

/** What was taken away meanwhile is known by its place alone. */
function standsThere(document: Y.Doc, struct: Y.AbstractStruct): boolean {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return true
  const { clock, client } = struct.id
  return itemsIn(document, client, { clock, len: struct.length }).every((there) => {
    if (!(there.content instanceof Y.ContentString)) return false
    const from = Math.max(clock, there.id.clock)
    const to = Math.min(clock + struct.length, there.id.clock + there.length)
    const part = (item: Y.Item) =>
      item.content
        .getContent()
        .slice(from - item.id.clock, to - item.id.clock)
        .join('')
    return part(there) === part(struct)
  })
}
