import 'server-only'
import { groupBy } from '@/lib/core/group-by'
import { type Target, type TargetKind, targetKey } from '@/lib/core/reference/pointer'
import type { Database, Transaction } from '@/lib/server/db'

type Source = Transaction | Database
type Find = (source: Source, assessmentId: string, ids: string[]) => Promise<string[]>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Of each kind, those of the ids that are in the assessment and not removed. */
const finders: Record<TargetKind, Find> = {
  row: (source, assessmentId, ids) => idsOf(source.toolRow.findMany(open(assessmentId, ids))),
  population: (source, assessmentId, ids) =>
    idsOf(source.population.findMany(open(assessmentId, ids))),
  document: (source, assessmentId, ids) => idsOf(source.document.findMany(open(assessmentId, ids))),
  estimate: (source, assessmentId, ids) =>
    idsOf(source.coverageEstimate.findMany(open(assessmentId, ids))),
  member: async (source, assessmentId, ids) => {
    const rows = await source.membership.findMany({
      where: { assessmentId, removedAt: null, userId: { in: ids.filter((id) => uuid.test(id)) } },
      select: { userId: true },
    })
    return rows.map(({ userId }) => userId)
  },
  question: async (source, assessmentId, ids) => {
    const rows = await source.ownQuestion.findMany({
      where: { assessmentId, removedAt: null, questionKey: { in: ids } },
      distinct: ['questionKey'],
      select: { questionKey: true },
    })
    return rows.map(({ questionKey }) => questionKey)
  },
  place: async (_source, _assessmentId, ids) => ids,
  cell: async (_source, _assessmentId, ids) => ids,
}

/** Keys of those of the targets that are there to be pointed at. */
export async function openTargets(
  source: Source,
  assessmentId: string,
  targets: readonly Target[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const [kind, some] of groupBy(targets, (target) => target.kind)) {
    const ids = await finders[kind](source, assessmentId, [...new Set(some.map(({ id }) => id))])
    for (const id of ids) found.add(targetKey({ kind, id }))
  }
  return found
}

function open(assessmentId: string, ids: string[]) {
  const where = { assessmentId, removedAt: null, id: { in: ids.filter((id) => uuid.test(id)) } }
  return { where, select: { id: true } } as const
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id)
}
