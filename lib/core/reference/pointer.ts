/** What can hold a pointer at something else of the assessment. */
export const holderKinds = [
  'field',
  'row',
  'evidence',
  'section',
  'answer',
  'adoption',
  'finding',
  'delegation',
  'signature',
  'question',
  'estimate',
  'figure',
  'member',
] as const
export type HolderKind = (typeof holderKinds)[number]

/** What can be pointed at. A `place` of the questionnaire and a `cell` of the coverage grid cannot be removed. */
export const targetKinds = [
  'row',
  'population',
  'document',
  'member',
  'estimate',
  'question',
  'place',
  'cell',
] as const
export type TargetKind = (typeof targetKinds)[number]

export interface Target {
  kind: TargetKind
  /** A UUID; key of a question, a place or a cell. */
  id: string
}

/** One pointer, and where in its holder it stands: a column, `sources`, `text`... */
export interface Pointer {
  part: string
  to: Target
}

export interface Holder {
  kind: HolderKind
  id: string
  /** Tool of a field, row or evidence; output of a section; else empty. */
  within: string
  /** Table of a row or of the evidence of one; else empty. */
  table: string
}

/** All that one holder points at. */
export interface Holding {
  holder: Holder
  pointers: readonly Pointer[]
}

export function holder(kind: HolderKind, id: string, within = '', table = ''): Holder {
  return { kind, id, within, table }
}

const keyed: readonly TargetKind[] = ['question', 'place', 'cell']

/** Ids are UUIDs, which may come in capitals; keys stay as they are. */
export function pointer(part: string, kind: TargetKind, id: string): Pointer {
  return { part, to: { kind, id: keyed.includes(kind) ? id : id.toLowerCase() } }
}

/** Pointers from one part at each of these things. */
export function pointersAt(part: string, kind: TargetKind, ids: readonly string[]): Pointer[] {
  return ids.map((id) => pointer(part, kind, id))
}

export function targetKey({ kind, id }: Target): string {
  return `${kind}:${id}`
}

export function pointerKey({ part, to }: Pointer): string {
  return `${part}>${targetKey(to)}`
}

/** The pointers without repetitions, in a fixed order. */
export function distinctPointers(pointers: readonly Pointer[]): Pointer[] {
  const byKey = new Map(pointers.map((one) => [pointerKey(one), one]))
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
}

export interface PointerChange {
  added: Pointer[]
  removed: Pointer[]
}

/** What has to be written so that the pointers held before become those held after. */
export function pointerChange(
  before: readonly Pointer[],
  after: readonly Pointer[],
): PointerChange {
  const [had, has] = [distinctPointers(before), distinctPointers(after)]
  const [hadKeys, hasKeys] = [new Set(had.map(pointerKey)), new Set(has.map(pointerKey))]
  return {
    added: has.filter((one) => !hadKeys.has(pointerKey(one))),
    removed: had.filter((one) => !hasKeys.has(pointerKey(one))),
  }
}
