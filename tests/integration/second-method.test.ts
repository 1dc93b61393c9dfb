import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { define } from '@/lib/core/methodology/define'
import { createAssessment } from '@/lib/server/assessment/create'
import { getAssessment } from '@/lib/server/assessment/get'
import { updateAssessment } from '@/lib/server/assessment/update'
import type { Ctx } from '@/lib/server/context'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import { operatorLink } from '@/lib/server/member/invitation/operator-link'
import { getMethodology, translatedMethodology } from '@/lib/server/methodology/registry'
import { approveOutput } from '@/lib/server/output/approve'
import { issueOutput } from '@/lib/server/output/issue'
import { createPopulation } from '@/lib/server/population/create'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { actOnStep } from '@/lib/server/step/act'
import { getStep } from '@/lib/server/step/get'
import { getTool } from '@/lib/server/tool/get'
import { updateTool } from '@/lib/server/tool/update'
import { harbourMethod, methodsFolder } from '../support/harbour-method'
import { doc, paragraph, text } from '../support/sample-report'
import { contextOf, makeWorld, type World } from '../support/world'
import { writeSection } from '../support/write-section'

let world: World
let id: string
let coordinator: Ctx
beforeAll(async () => {
  process.env.EDITIONS_DIR = methodsFolder
  world = await makeWorld()
  const system = contextOf({ kind: 'system', name: 'Test' })
  const opened = await createAssessment(system, {
    countryCode: 'HRB',
    countryName: 'Harbour',
    title: 'Harbour review',
    methodology: 'harbour-review',
  })
  id = opened.id
  for (const role of ['coordinator', 'decision-maker'] as const) {
    const { actor } = world.people[role]
    const place = { email: actor.email, assessmentId: id, roles: [role] }
    await acceptInvitation(contextOf(actor), { token: (await operatorLink(system, place)).token })
  }
  coordinator = contextOf(world.people.coordinator.actor)
})

const institution = randomUUID()

async function act(step: string, action: string) {
  const { version } = (await getStep(coordinator, id, step)).state
  return actOnStep(coordinator, id, step, { action, version } as never)
}
const lacking = async (step: string) =>
  (await getStep(coordinator, id, step)).failures
    .filter(({ before }) => before === 'submit')
    .map(({ key }) => key)

async function issueAndApprove(output: string, role: 'coordinator' | 'decision-maker') {
  const { number } = await issueOutput(coordinator, id, output)
  const approver = contextOf(world.people[role].actor)
  expect(await approveOutput(approver, id, output, { number })).toMatchObject({ approved: true })
}

async function finish(step: string) {
  await act(step, 'submit')
  await act(step, 'complete')
  expect((await getStep(coordinator, id, step)).state.status).toBe('completed')
}

describe('a method of five steps and three tools', () => {
  it('holds together', () => {
    expect(define(harbourMethod).steps).toHaveLength(5)
  })

  it('is told in another language as far as it is translated', () => {
    const titles = translatedMethodology('harbour-review', 'fr').steps.map(({ title }) => title)
    expect(titles).toEqual(['Convenir', 'Count', 'Ask', 'Write', 'Tell'])
    expect(translatedMethodology('harbour-review', 'th')).toBe(getMethodology('harbour-review'))
  })

  it('opens beside the other one, with its own steps', async () => {
    const view = await getAssessment(coordinator, id)
    expect(view.methodology.key).toBe('harbour-review')
    expect(view.phases.map(({ steps }) => steps.map(({ key }) => key))).toEqual([
      ['agree', 'write', 'tell'],
      ['count', 'ask'],
    ])
    expect(view.screens).toContain('questionnaire')
    expect(view.screens).not.toContain('coverage')
  })

  it('says what a step lacks, and lets it go on when nothing is lacking', async () => {
    await act('agree', 'start')
    expect(await lacking('agree')).toEqual(['peoples'])
    await expect(act('agree', 'submit')).rejects.toMatchObject({ code: 'guard-failed' })
    await createPopulation(coordinator, id, { code: 'BOAT' })
    await updateAssessment(coordinator, id, { version: 1, events: ['naming'] })
    await finish('agree')
  })

  it('fills in a tool and issues what was counted', async () => {
    await act('count', 'start')
    expect(await lacking('count')).toEqual(['every-people', 'judged'])
    const { references } = await getTool(coordinator, id, 'ledger')
    await updateTool(coordinator, id, 'ledger', {
      operations: [
        {
          op: 'add-row',
          table: 'stakeholders',
          id: institution,
          values: { name: 'Harbour office' },
        },
        {
          op: 'add-row',
          table: 'estimates',
          id: randomUUID(),
          values: {
            population: references.population?.[0]?.id ?? '',
            harbour: 'north',
            measured: 'not-measured',
            reason: 'The books are wet.',
          },
        },
        { op: 'set-field', field: 'judgement', value: 'Fair.', version: 0 },
      ],
    })
    await expect(
      updateTool(coordinator, id, 'ledger', {
        operations: [
          { op: 'add-row', table: 'estimates', id: randomUUID(), values: { harbour: 'west' } },
        ],
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await issueAndApprove('tally', 'coordinator')
    await finish('count')
  })

  it('asks its own questions', async () => {
    await act('ask', 'start')
    expect(await lacking('ask')).toEqual(['asked'])
    await saveAnswer(coordinator, id, {
      institution,
      instance: 'qa7|||',
      version: 0,
      change: { answer: { value: 'Yes', gap: null, gapReason: '' } },
    })
    await finish('ask')
  })

  it('writes its report and is completed', async () => {
    await act('write', 'start')
    expect(await lacking('write')).toEqual(['written'])
    const place = { assessmentId: id, output: 'letter', section: 'message' }
    await writeSection(coordinator, place, doc(paragraph(text('Name every child.'))))
    await issueAndApprove('letter', 'decision-maker')
    await finish('write')
    await act('tell', 'start')
    await finish('tell')
    const { phases } = await getAssessment(coordinator, id)
    const statuses = phases.flatMap(({ steps }) => steps.map(({ status }) => status))
    expect(new Set(statuses)).toEqual(new Set(['completed']))
  })
})
