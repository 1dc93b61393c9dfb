import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { Json } from '@/lib/core/json'
import type { Change } from '../save/change'
import { type Judgement, type Kind, pickFirst, type Refusal } from '../save/kind'
import type { SaveRequest } from '../save/save-request'
import { unversioned } from './form-kind'

/** What a person writes in a form and then does by one press of its button. */
export interface Act {
  /** What stands in the form. */
  entry: Json
  /** The same for people. */
  words: string
  /** Made when the button is pressed; null before. */
  request: (SaveRequest & { body: Record<string, Json> }) | null
  /** Member of the body to choose about when somebody else saved another; null where a stale
   * version is a refusal like others. */
  disputed: string | null
}

type ActChange = Change<Act>

/** How an act travels: whole, in a request of its own, once the button was pressed. */
export const actKind: Kind<Act, unknown> = {
  name: 'act',
  answer: z.unknown(),
  pick: pickFirst,
  request: ([change]) => {
    const { method, path, body } = change?.content.request ?? nothing
    const version = change?.version ?? unversioned
    return { method, path, body: { ...body, ...(version !== unversioned && { version }) } }
  },
  explain: ([change], refusal) => (change ? explained(change, refusal) : null),
  words: ({ words }) => words,
}

const nothing = { method: 'POST', path: '', body: {} } as const

/** Somebody else saved the same thing meanwhile: two values to choose from, or the same one. */
function explained({ key, content }: ActChange, refusal: Refusal): Judgement<Act> | null {
  const { disputed, request } = content
  const current = refusal.body.current as Record<string, Json> | null | undefined
  if (!disputed || refusal.code !== 'version-conflict' || !current) return null
  const isSame =
    canonicalJson(current[disputed] ?? null) === canonicalJson(request?.body[disputed] ?? null)
  if (isSame) return { problems: new Map(), answer: current }
  const version = Number(current.version)
  const problem = { kind: 'conflict', theirs: current, version, by: '', at: '' } as const
  return { problems: new Map([[key, problem]]) }
}
