import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { Json } from '@/lib/core/json'
import type { Change } from '../save/change'
import { type Judgement, type Kind, pickFirst, type Refusal } from '../save/kind'

/** One field of a record that the server changes by PATCH or PUT at the address of the form. */
export interface FieldEdit {
  method: 'PATCH' | 'PUT'
  /** Where it is changed, under /api/v1. */
  path: string
  /** Members that go with every change of the form: which record of several it is. */
  along: Readonly<Record<string, Json>>
  field: string
  value: Json
  /** What the person saw there before. */
  was: Json
}

type FieldChange = Change<FieldEdit>

/** Version of a record that keeps none. */
export const unversioned = -1

const Answer = z.looseObject({ version: z.int().optional() })
type Answer = z.infer<typeof Answer>

/** How the fields of a plain form travel: one a request, on the version of the whole record. */
export const formKind: Kind<FieldEdit, Answer> = {
  name: 'form',
  answer: Answer,
  pick: pickFirst,
  request: ([change]) => ({
    method: change?.content.method ?? 'PATCH',
    path: change?.content.path ?? '',
    body: bodyOf(change),
  }),
  explain: ([change], refusal) => (change ? explained(change, refusal) : null),
  // Had anyone else changed the record, the one before would have been refused.
  raise: (waiting, _saved, { version }) => ({ ...waiting, version: version ?? waiting.version }),
  words: ({ value }) => inWords(value),
}

function inWords(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return Object.values(value).map(inWords).join('\n')
}

function bodyOf(change: FieldChange | undefined): Record<string, Json> {
  if (!change) return {}
  const { version, content } = change
  const { along, field, value } = content
  return { ...along, [field]: value, ...(version !== unversioned && { version }) }
}

/** The record was changed meanwhile: only a change of this very field needs the person. */
function explained(change: FieldChange, refusal: Refusal): Judgement<FieldEdit> | null {
  const { current } = refusal.body
  if (refusal.code !== 'version-conflict' || typeof current !== 'object' || !current) return null
  const { field, value, was } = change.content
  const now = current as Record<string, Json>
  const version = Number(now.version)
  const theirs = asTyped(now[field] ?? null)
  const isSame = (a: Json, b: Json) => canonicalJson(a) === canonicalJson(b)
  if (isSame(theirs, was) || isSame(theirs, value)) {
    const anew = { key: `${change.key}/${version}`, version, sent: null }
    return { problems: new Map(), left: [{ ...change, ...anew }] }
  }
  const problem = { kind: 'conflict', theirs, version, by: '', at: '' } as const
  return { problems: new Map([[change.key, problem]]) }
}

/** A day, where the record holds the instant at which it begins. */
function asTyped(value: Json): Json {
  return typeof value === 'string' ? value.replace(/T00:00:00(\.000)?Z$/, '') : value
}
