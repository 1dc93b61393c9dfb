import 'server-only'
import { allowedActions, can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/internal'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/internal'
import { acceptsChanges } from '@/lib/server/tool/internal'
import { documentOptions, type ReferenceOption } from '@/lib/server/tool/references'
import { type AdoptionView, adoptionSelect, adoptionView } from './estimate/adoption-view'
import { type EstimateView, estimateView } from './estimate/save-estimate'
import { getCoverageFor } from './internal'
import { estimateSelect, smallestCellUnset } from './load-facts'

export interface CoverageView {
  estimates: EstimateView[]
  adoptions: AdoptionView[]
  smallestCell: number
  settingVersion: number
  events: { key: string; title: string }[]
  /** With the code by which methods are fitted; empty for a population of the country's own. */
  populations: { id: string; name: string; code: string }[]
  /** Parts of the territory; none where it has a single part. */
  areas: string[]
  /** Documents that sources can name. */
  documents: ReferenceOption[]
  stepStatus: string
  /** The tool whose form holds what the figures mean. */
  tool: string
  editable: boolean
  allowedActions: string[]
}

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
