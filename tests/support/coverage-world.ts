import type { z } from 'zod'
import type { EstimateContent } from '@/lib/core/coverage/estimate/estimate'
import { updateAssessment } from '@/lib/server/assessment/update'
import type { Ctx } from '@/lib/server/context'
import { createDocument } from '@/lib/server/document/create'
import { createPopulation } from '@/lib/server/population/create'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { contextOf, makeWorld, type World } from './world'

export interface CoverageWorld extends World {
  refugees: string
  document: string
  as: (role: keyof World['people']) => Ctx
}

/**
 * The world with one population, births and deaths in scope, a document, and the step of the
 * coverage statistics under way.
 */
export async function makeCoverageWorld(): Promise<CoverageWorld> {
  const world = await makeWorld()
  const { assessmentId } = world
  const system = systemContext('Test')
  await updateAssessment(system, assessmentId, {
    version: 1,
    events: ['birth', 'death'],
    territory: ['North', 'South'],
  })
  const { id: refugees } = await createPopulation(system, assessmentId, {
    name: 'Refugees',
    code: 'P-REF',
  })
  const { id: document } = await createDocument(
    system,
    assessmentId,
    { title: 'Register tables' },
    null,
  )
  for (const step of ['step-01', 'step-02', 'step-03', 'step-04', 'step-05']) {
    await actOnStep(system, assessmentId, step, { action: 'start', version: 0 })
    await actOnStep(system, assessmentId, step, {
      action: 'override',
      reason: 'only to reach the statistics',
      version: 1,
    })
  }
  await actOnStep(system, assessmentId, 'step-06', { action: 'start', version: 0 })
  return { ...world, refugees, document, as: (role) => contextOf(world.people[role].actor) }
}

type Measured = Extract<z.input<typeof EstimateContent>, { kind: 'measured' }>

export function counted(
  numerator: number,
  denominator: number,
  more: Partial<Measured> = {},
): Measured {
  return {
    kind: 'measured',
    method: 'direct-count',
    inputs: { numerator, denominator },
    numeratorDefinition: 'Registered births',
    denominatorDefinition: 'All births',
    timeliness: 'year-1',
    sources: [],
    grade: 'B',
    limits: '',
    disclosure: 'public',
    ...more,
  }
}
