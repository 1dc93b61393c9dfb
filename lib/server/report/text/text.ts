import 'server-only'
import * as Y from 'yjs'
import { AppError } from '@/lib/core/error'
import { largestText } from '@/lib/core/report/report-requests'
import { Prose, proseFragment } from '@/lib/core/report/text/prose'
import type { Params, ReasonCode } from '@/lib/core/words'
import { contentsOfUpdate, type UpdateContents } from './contents-of-update'
import { proseOf, writeProse } from './prose-document'

/** The Yjs document of a section: its folded state with the updates that came since. */
export function documentOf(state: Uint8Array, updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc()
  for (const update of [state, ...updates])
    if (update.byteLength > 0) Y.applyUpdate(document, update)
  return document
}

/** The document as one update. */
export function foldedState(document: Y.Doc): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Y.encodeStateAsUpdate(document))
}

/** A first update that makes the given text. */
export function firstUpdate(prose: Prose): Uint8Array<ArrayBuffer> {
  const document = new Y.Doc()
  writeProse(document.getXmlFragment(proseFragment), prose)
  return foldedState(document)
}

/** The text of a stored document, which has been checked when each update came in. */
export function storedProse(document: Y.Doc): Prose {
  return Prose.parse(proseOf(document.getXmlFragment(proseFragment)))
}

/**
 * What the change brings. Throws for one that cannot be read, or that contradicts what the text
 * holds: taking it as known would acknowledge words that are kept nowhere.
 */
export function readChange(document: Y.Doc, update: Uint8Array): UpdateContents {
  const contents = decoded(document, update)
  if (contents.contradicts)
    throw new AppError('version-conflict', { reason: 'change-stands-otherwise' })
  return contents
}

function decoded(document: Y.Doc, update: Uint8Array): UpdateContents {
  try {
    return contentsOfUpdate(document, update)
  } catch (cause) {
    throw unreadable('change-unreadable', {}, cause)
  }
}

/**
 * Adds the change to the document. Answers whether it brought anything new; throws for what would
 * not be a text.
 */
export function applyChange(document: Y.Doc, update: Uint8Array): boolean {
  let changed = false
  document.on('update', () => {
    changed = true
  })
  try {
    Y.applyUpdate(document, update)
  } catch (cause) {
    throw unreadable('change-unreadable', {}, cause)
  }
  if (document.store.pendingStructs || document.store.pendingDs)
    throw new AppError('version-conflict', {
      reason: 'change-builds-on-unknown',
      extra: { stateVector: Buffer.from(Y.encodeStateVector(document)).toString('base64') },
    })
  return changed
}

/** The text that the changed document makes. Throws when a report cannot hold it. */
export function checkedProse(document: Y.Doc): Prose {
  const others = [...document.share.keys()].filter((name) => name !== proseFragment)
  if (others.length > 0) throw unreadable('no-part-of-a-text', { name: others[0] ?? '' })
  if (foldedState(document).byteLength > largestText)
    throw new AppError('body-too-large', {
      reason: 'section-too-large',
    })
  const parsed = Prose.safeParse(proseOf(document.getXmlFragment(proseFragment)))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unreadable(
    'report-cannot-hold',
    { place: issue?.path.join('.') || 'content' },
    parsed.error,
  )
}

function unreadable(reason: ReasonCode, params: Params, cause?: unknown): AppError {
  return new AppError('invalid-input', {
    reason,
    params,
    cause,
    fieldErrors: [{ path: 'update', code: reason, params }],
  })
}
