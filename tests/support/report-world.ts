import { updateAssessment } from '@/lib/server/assessment/update'
import type { Ctx } from '@/lib/server/context'
import { createDocument } from '@/lib/server/document/create'
import { createPopulation } from '@/lib/server/population/create'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { contextOf, makeWorld, type World } from './world'

export interface ReportWorld extends World {
  /** A population with a size, and a document that can be cited. */
  refugees: string
  document: string
  as: (role: keyof World['people']) => Ctx
}

/**
 * The world with the step of the assessment report under way; all steps before it were overridden.
 */
export async function makeReportWorld(): Promise<ReportWorld> {
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
    sizeEstimate: 12_000,
    sizeSource: 'Camp register',
  })
  const { id: document } = await createDocument(
    system,
    assessmentId,
    { title: 'Register tables', issuer: 'Registry', confidentiality: 'public' },
    null,
  )
  for (const step of [
    'step-01',
    'step-02',
    'step-03',
    'step-04',
    'step-05',
    'step-06',
    'step-07',
    'step-08',
    'step-09',
  ]) {
    await actOnStep(system, assessmentId, step, { action: 'start', version: 0 })
    await actOnStep(system, assessmentId, step, {
      action: 'override',
      reason: 'only to reach the report',
      version: 1,
    })
  }
  await actOnStep(system, assessmentId, 'step-10', { action: 'start', version: 0 })
  return { ...world, refugees, document, as: (role) => contextOf(world.people[role].actor) }
}
