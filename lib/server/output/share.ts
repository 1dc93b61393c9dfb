import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import { Sharing } from '@/lib/core/output/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'

/** Sets how far approved versions of an output may be seen. */
export async function shareOutput(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  input: z.input<typeof Sharing>,
): Promise<{ version: number }> {
  const { sharing, version } = Sharing.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    findOutput(reach.methodology, outputKey)
    authorize(reach.subject, 'output.share')
    const key = { assessmentId_outputKey: { assessmentId, outputKey } }
    const before = await inner.tx.output.findUnique({
      where: key,
      select: { sharing: true, version: true },
    })
    if ((before?.version ?? 0) !== version)
      throw new AppError('version-conflict', { extra: { current: before } })
    await inner.tx.output.upsert({
      where: key,
      create: { assessmentId, outputKey, sharing },
      update: { sharing, version: { increment: 1 } },
      select: { version: true },
    })
    await record(inner, {
      action: 'output.share',
      entity: 'output',
      entityId: outputKey,
      assessmentId,
      before: { sharing: before?.sharing ?? 'private' },
      after: { sharing },
    })
    return { version: version + 1 }
  })
}
