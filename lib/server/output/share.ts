import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import { sharingLevels } from '@/lib/core/policy/role'
import { getAssessmentFor } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'

export const Sharing = z.strictObject({ sharing: z.enum(sharingLevels), version: z.int32().min(0) })

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
