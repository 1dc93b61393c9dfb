import 'server-only'
import { AppError } from '@/lib/core/error'
import type { CheckFailure } from '@/lib/core/methodology/checks/failure'
import { placedCheckFailure } from '@/lib/core/tool/placed-check-failure'
import type { Reach } from '@/lib/server/assessment/reach'
import { loadStanding } from '@/lib/server/assessment/standing'
import type { Ctx } from '@/lib/server/context'

/**
 * Throws `checks-failed` with each cell where something that is printed does not make sense and no
 * reason is given for issuing it all the same.
 */
export async function refuseSenseless(
  ctx: Ctx,
  reach: Reach,
  senseless: readonly CheckFailure[],
  reason: string,
): Promise<void> {
  if (senseless.length === 0 || reason !== '') return
  const standing = await loadStanding(ctx, reach)
  const failures = senseless.map((failure) => placedCheckFailure(standing, failure))
  throw new AppError('checks-failed', { extra: { failures } })
}
