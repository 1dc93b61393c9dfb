import type { Cells, CheckedRecord } from './cells'
import type { CheckKind, CheckOf } from './check'
import type { CheckParams } from './failure'

/** What a rule finds wrong: in which record, in which column, and what the sentence needs. */
export interface Finding {
  /** Null where the column as a whole is concerned. */
  record: CheckedRecord | null
  column: string
  params: CheckParams
}

/** Looks at the records that the conditions of its check let through. */
export type Rule<K extends CheckKind> = (
  cells: Cells,
  check: CheckOf<K>,
  records: readonly CheckedRecord[],
) => Finding[]
