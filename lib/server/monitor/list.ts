import 'server-only'
import type { PageQuery } from '@/lib/core/contract/page'
import type { MonitorItem } from '@/lib/core/monitor/monitor-item'
import { StepStatus } from '@/lib/core/step/action'
import { authorize, type Ctx, platformSubject } from '@/lib/server/context'
import { decodeCursor, encodeCursor, TimePosition } from '@/lib/server/http/paging'
import { getMethodology } from '@/lib/server/methodology/registry'

const stalledAfterDays = 30

/**
 * Progress of every assessment, the longest without a change first; no contents but what the
 * country shared.
 */
export async function listMonitor(
  ctx: Ctx,
  { limit, cursor }: PageQuery,
): Promise<{ items: MonitorItem[]; nextCursor: string | null }> {
  authorize(platformSubject(ctx.actor), 'monitor.read')
  const after = decodeCursor(cursor, TimePosition)
  const rows = await ctx.db.assessment.findMany({
    where: after
      ? {
          OR: [
            { changedAt: { gt: new Date(after[0]) } },
            { changedAt: new Date(after[0]), id: { gt: after[1] } },
          ],
        }
      : {},
    orderBy: [{ changedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      id: true,
      title: true,
      methodologyKey: true,
      changedAt: true,
      country: { select: { name: true } },
      steps: { select: { stepKey: true, status: true, overridden: true, stale: true } },
      stepActions: {
        where: { action: 'override' },
        orderBy: { sequence: 'desc' },
        select: { stepKey: true, actorName: true, at: true, reason: true },
      },
      outputs: { where: { sharing: { not: 'private' } }, select: { outputKey: true } },
    },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => item(row, ctx.now())),
    nextCursor:
      rows.length > limit && last ? encodeCursor([last.changedAt.toISOString(), last.id]) : null,
  }
}

interface Row {
  id: string
  title: string
  methodologyKey: string
  changedAt: Date
  country: { name: string }
  steps: { stepKey: string; status: string; overridden: boolean; stale: boolean }[]
  stepActions: { stepKey: string; actorName: string; at: Date; reason: string }[]
  outputs: { outputKey: string }[]
}

function item(row: Row, now: Date): MonitorItem {
  const methodology = getMethodology(row.methodologyKey)
  const daysSinceChange = Math.floor((now.getTime() - row.changedAt.getTime()) / 86_400_000)
  const completedSteps = row.steps.filter(({ status }) => status === 'completed').length
  return {
    ...{
      id: row.id,
      title: row.title,
      countryName: row.country.name,
      completedSteps,
      daysSinceChange,
    },
    stalled: daysSinceChange >= stalledAfterDays && completedSteps < methodology.steps.length,
    steps: methodology.steps.map(({ key, number, title }) => {
      const state = row.steps.find(({ stepKey }) => stepKey === key)
      return {
        key,
        number,
        title,
        status: StepStatus.parse(state?.status ?? 'not-started'),
        overridden: state?.overridden ?? false,
        stale: state?.stale ?? false,
      }
    }),
    overrides: row.stepActions.map(({ stepKey, actorName, at, reason }) => ({
      step: stepKey,
      by: actorName,
      at: at.toISOString(),
      reason,
    })),
    sharedOutputs: methodology.outputs
      .filter(({ key }) => row.outputs.some(({ outputKey }) => outputKey === key))
      .map(({ key, title }) => ({ key, title })),
  }
}
