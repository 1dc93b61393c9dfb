import 'server-only'
import type { CoverageView } from '@/lib/core/coverage/coverage-view'
import { allowedActions, can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges } from '@/lib/server/tool/accepts-changes'
import { documentOptions } from '@/lib/server/tool/references'
import { getCoverageFor } from './coverage-reach'
import { adoptionSelect, adoptionView } from './estimate/adoption-view'
import { estimateView } from './estimate/save-estimate'
import { estimateSelect, smallestCellUnset } from './load-facts'

/** The coverage workbench: every estimate of every cell, and which of them were adopted. */
export async function getCoverage(ctx: Ctx, assessmentId: string): Promise<CoverageView> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  const where = { assessmentId }
  const [state, setting, estimates, adoptions, populations, documents] = await Promise.all([
    loadState(ctx.db, reach),
    ctx.db.coverageSetting.findUnique({ where, select: { smallestCell: true, version: true } }),
    ctx.db.coverageEstimate.findMany({
      where: { ...where, removedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: estimateSelect,
    }),
    ctx.db.coverageAdoption.findMany({
      where: { ...where, withdrawnAt: null },
      orderBy: { cellKey: 'asc' },
      select: adoptionSelect,
    }),
    ctx.db.population.findMany({
      where: { ...where, removedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, name: true, code: true },
    }),
    documentOptions(ctx.db, reach),
  ])
  const { events, territory } = reach.assessment
  const stepStatus = state[reach.tool.step]?.status ?? 'not-started'
  const subject = subjectOf(reach)
  return {
    estimates: estimates.map(estimateView),
    adoptions: adoptions.map(adoptionView),
    smallestCell: setting?.smallestCell ?? smallestCellUnset,
    settingVersion: setting?.version ?? 0,
    events: reach.methodology.events
      .filter(({ key }) => events.length === 0 || events.includes(key))
      .map(({ key, title }) => ({ key, title })),
    populations: populations.map(({ code, ...population }) => ({
      ...population,
      code: code ?? '',
    })),
    areas: territory.length > 1 ? territory : [],
    documents,
    stepStatus,
    tool: reach.tool.key,
    editable: can(subject, 'coverage.update') && acceptsChanges(reach, stepStatus),
    allowedActions: allowedActions(subject, [
      'coverage.update',
      'coverage.adopt',
      'coverage.configure',
      'coverage.import',
      'coverage.export',
    ]),
  }
}
