import 'server-only'
import type { z } from 'zod'
import { CoverageSettings } from '@/lib/core/coverage/estimate/adoption'
import { AppError } from '@/lib/core/error'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from './coverage-reach'
import { lockCell } from './estimate/lock-estimate'
import { smallestCellUnset } from './load-facts'

/** Sets below which count a cell is hidden in whatever leaves the assessment. */
export async function configureCoverage(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof CoverageSettings>,
): Promise<CoverageSettings> {
  const { smallestCell, version } = CoverageSettings.parse(input)
  return transaction(ctx, async (inner) => {
    const { subject } = await getCoverageFor(inner, assessmentId)
    authorize(subject, 'coverage.configure')
    await lockCell(inner.tx, assessmentId, '')
    const select = { smallestCell: true, version: true } as const
    const stored = await inner.tx.coverageSetting.findUnique({ where: { assessmentId }, select })
    const before = stored ?? { smallestCell: smallestCellUnset, version: 0 }
    if (before.version !== version)
      throw new AppError('version-conflict', { extra: { current: before } })
    const data = { smallestCell, version: version + 1 }
    const after = await inner.tx.coverageSetting.upsert({
      where: { assessmentId },
      create: { ...data, assessmentId },
      update: data,
      select,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = {
      action: 'coverage.configure',
      entity: 'coverage-setting',
      entityId: assessmentId,
      assessmentId,
    }
    await record(inner, {
      ...change,
      before: { smallestCell: before.smallestCell },
      after: { smallestCell },
    })
    return after
  })
}
