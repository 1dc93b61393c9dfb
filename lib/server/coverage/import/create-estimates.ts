import 'server-only'
import type { z } from 'zod'
import type { EstimateView } from '@/lib/core/coverage/estimate/estimate-view'
import { EstimatesOfResult, estimateOfResult } from '@/lib/core/coverage/import/estimate-of-result'
import { CountedResult } from '@/lib/core/coverage/import/import-details'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, transaction } from '@/lib/server/context'

import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { addEstimates } from './add-estimates'
import { assertPossible } from './import-possible'
import { importFor } from './import-row'

/** Makes estimates of the counts of a file: alternatives in their cells, all of them or none. */
export async function createEstimatesFromImport(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof EstimatesOfResult>,
): Promise<EstimateView[]> {
  const { estimates, ...about } = EstimatesOfResult.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.update')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    await assertOpen(inner, reach)
    assertPossible(await importFor(inner.tx, reach, id), 'make-estimates')
    const { result } = await inner.tx.coverageImport.findUniqueOrThrow({
      where: { id },
      select: { result: true },
    })
    const counts = CountedResult.parse(result)
    const wanted = estimates.map((one, index) =>
      at(index, () => ({
        id: one.id,
        cell: one.cell,
        content: { kind: 'measured' as const, ...about, ...estimateOfResult(counts, one) },
      })),
    )
    return addEstimates(inner, reach, wanted, { importId: id, at })
  })
}

/** Names the row in what is refused. */
function at<T>(index: number, make: () => T): T {
  try {
    return make()
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.fieldErrors.length === 0) throw thrown
    throw new AppError(thrown.code, {
      fieldErrors: thrown.fieldErrors.map(({ path, ...problem }) => ({
        path: `estimates.${index}.${path}`,
        code: 'in-row',
        params: { row: index + 1, problem },
      })),
    })
  }
}
