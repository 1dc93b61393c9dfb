import 'server-only'
import type { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import { tell } from '@/lib/core/reason'
import type { ToolOperation } from '@/lib/core/tool/requests'
import type { OperationRefusal, ToolConflict } from '@/lib/core/tool/tool-change-view'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { toAppError } from '@/lib/server/http/problem'
import { wordsIn } from '@/lib/server/words/words-in'
import { applyTogether, openForChanges } from './apply-operations'
import type { ToolEditing } from './editing'

type Outcome = ReturnType<ToolEditing['outcome']>

/** An operation as far as it is good, and its place in the request. */
interface Pending {
  index: number
  operation: ToolOperation
}

/** Carries out the good operations and good cells, and gathers what is not and why. */
export async function applyEach(
  inner: TransactionCtx,
  reach: Reach,
  tool: Tool,
  operations: readonly ToolOperation[],
): Promise<Outcome & { refusals: OperationRefusal[]; conflicts: ToolConflict[] }> {
  await openForChanges(inner, reach, tool, operations)
  const each = new EachOperation(inner, reach, tool)
  await each.apply(operations.map((operation, index) => ({ index, operation })))
  const refusals = each.refusals.toSorted((a, b) => a.operation - b.operation)
  return { ...each.outcome, refusals, conflicts: each.conflicts }
}

/** Tries together what is left, and what was bad in it is taken out before the next try. */
class EachOperation {
  readonly refusals: OperationRefusal[] = []
  readonly conflicts: ToolConflict[] = []
  readonly outcome: Outcome = {
    answer: { fields: {}, rows: [], removed: [] },
    before: {},
    after: {},
  }

  constructor(
    private readonly inner: TransactionCtx,
    private readonly reach: Reach,
    private readonly tool: Tool,
  ) {}

  async apply(pending: readonly Pending[]): Promise<void> {
    if (pending.length === 0) return
    const thrown = await this.attempt(pending)
    if (!thrown) return
    const error = toAppError(thrown)
    if (error.status >= 500) throw thrown
    if (error.code === 'version-conflict') return this.apply(this.withoutDisputed(pending, error))
    if (error.fieldErrors.length > 0) return this.apply(this.withoutBad(pending, error))
    const [first] = pending
    // The refusal does not say which of them it means.
    if (pending.length > 1) for (const one of pending) await this.apply([one])
    else if (first) this.refuse(first.index, null, error)
  }

  /** What was thrown, with nothing changed; null when all went well. */
  private async attempt(pending: readonly Pending[]): Promise<unknown> {
    await this.inner.tx.$executeRaw`SAVEPOINT each_operation`
    try {
      const operations = pending.map(({ operation }) => operation)
      const { answer, before, after } = await applyTogether(
        this.inner,
        this.reach,
        this.tool,
        operations,
      )
      Object.assign(this.outcome.answer.fields, answer.fields)
      this.outcome.answer.rows.push(...answer.rows)
      this.outcome.answer.removed.push(...answer.removed)
      Object.assign(this.outcome.before, before)
      Object.assign(this.outcome.after, after)
      await this.inner.tx.$executeRaw`RELEASE SAVEPOINT each_operation`
      return null
    } catch (thrown) {
      await this.inner.tx.$executeRaw`ROLLBACK TO SAVEPOINT each_operation`
      return thrown
    }
  }

  private withoutDisputed(pending: readonly Pending[], error: AppError): Pending[] {
    const found = (error.extra.conflicts ?? []) as ToolConflict[]
    const told = found.map((conflict) => ({
      ...conflict,
      operation: pending[conflict.operation]?.index ?? 0,
    }))
    this.conflicts.push(...told)
    return left(
      pending,
      told.map(({ operation, column }) => ({ index: operation, column })),
    )
  }

  private withoutBad(pending: readonly Pending[], error: AppError): Pending[] {
    const bad = error.fieldErrors.map((fieldError) => {
      const [, position, part, column] = fieldError.path.split('.')
      const index = pending[Number(position)]?.index ?? 0
      const place = { index, column: part === 'values' ? (column ?? null) : null }
      this.refuse(index, place.column, error, fieldError)
      return place
    })
    return left(pending, bad)
  }

  private refuse(
    operation: number,
    column: string | null,
    { status, code, reason }: AppError,
    told = reason,
  ): void {
    const { say } = wordsIn(this.inner.lang ?? 'en')
    const message = told ? tell(say, told) : say(`errors.${code}`)
    this.refusals.push({ operation, column, status, message })
  }
}

/** The operations without the cells named, or without the whole where no cell is. */
function left(
  pending: readonly Pending[],
  bad: readonly { index: number; column: string | null }[],
): Pending[] {
  return pending.flatMap(({ index, operation }) => {
    const here = bad.filter((place) => place.index === index)
    if (here.length === 0) return [{ index, operation }]
    const columns = here.map(({ column }) => column)
    if (columns.includes(null) || !('values' in operation)) return []
    const values = Object.fromEntries(
      Object.entries(operation.values).filter(([column]) => !columns.includes(column)),
    )
    const isEmpty = operation.op === 'set-cells' && Object.keys(values).length === 0
    return isEmpty ? [] : [{ index, operation: { ...operation, values } }]
  })
}
