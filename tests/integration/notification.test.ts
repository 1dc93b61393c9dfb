import { beforeAll, describe, expect, it } from 'vitest'
import { getAssessment } from '@/lib/server/assessment/get'
import { record, transaction } from '@/lib/server/context'
import { listNotifications } from '@/lib/server/notification/list'
import { notify } from '@/lib/server/notification/notify'
import { approveOutput } from '@/lib/server/output/approve'
import { issueOutput } from '@/lib/server/output/issue'
import { actOnStep } from '@/lib/server/step/act'
import { createComment } from '@/lib/server/step/comment/create'
import { getAssessmentFor } from '../../lib/server/assessment/reach'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const kindsOf = async (role: keyof World['people']) =>
  (await listNotifications(as(role))).items.map(({ kind }) => kind)
const tasksOf = async (role: keyof World['people']) =>
  (await getAssessment(as(role), world.assessmentId)).tasks.map(({ kind }) => kind)
const act = async (action: 'start' | 'override') => {
  const { phases } = await getAssessment(as('coordinator'), world.assessmentId)
  const version = phases[0]?.steps[0]?.version ?? 0
  const input = { action, version, reason: 'The minister signs tomorrow.' }
  await actOnStep(as('coordinator'), world.assessmentId, 'step-01', input)
}

beforeAll(async () => {
  world = await makeWorld()
  await act('start')
})

describe('a message that asks for something', () => {
  it('goes when a newer version asks for the same, and when it is approved', async () => {
    await issueOutput(as('coordinator'), world.assessmentId, 'output-01')
    await issueOutput(as('coordinator'), world.assessmentId, 'output-01')
    expect(await kindsOf('decision-maker')).toEqual(['output-issued'])
    expect(await tasksOf('decision-maker')).toEqual(['approve', 'fill'])
    await approveOutput(as('decision-maker'), world.assessmentId, 'output-01', { number: 2 })
    expect(await kindsOf('decision-maker')).toEqual([])
    expect(await tasksOf('decision-maker')).toEqual(['fill'])
    expect(await kindsOf('coordinator')).toEqual(['output-approved'])
  })

  it('goes when the step moves on', async () => {
    await transaction(contextOf({ kind: 'system', name: 'Test' }), async (inner) => {
      const path = `/assessments/${world.assessmentId}/steps/step-01` as const
      const details = { step: '1. Decide', assessment: 'First assessment' }
      const reach = await getAssessmentFor(inner, world.assessmentId)
      await notify(
        inner,
        reach,
        { roles: ['coordinator'] },
        { kind: 'step-submitted', details, path },
      )
      await notify(
        inner,
        reach,
        { roles: ['lead-member'] },
        { kind: 'step-returned', details, path },
      )
      await record(inner, {
        action: 'step.submit',
        entity: 'step',
        entityId: 'step-01',
        assessmentId: world.assessmentId,
      })
    })
    expect(await kindsOf('coordinator')).toContain('step-submitted')
    expect(await kindsOf('lead-member')).toEqual(['step-returned'])
    await act('override')
    expect(await kindsOf('coordinator')).not.toContain('step-submitted')
    expect(await kindsOf('lead-member')).toEqual([])
  })

  it('is sent to no one who could not open the step', async () => {
    await createComment(as('coordinator'), world.assessmentId, 'step-01', {
      body: 'See this',
      mentions: [world.people.foreigner.userId, world.people.observer.userId],
    })
    expect(await kindsOf('foreigner')).toEqual([])
    expect(await kindsOf('observer')).toEqual(['mentioned'])
  })
})
