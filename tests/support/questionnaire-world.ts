import { randomUUID } from 'node:crypto'
import { actorOfSession, sessionCookie } from '@/lib/server/account/sign-in/session'
import { anonymous } from '@/lib/server/actor'
import { updateAssessment } from '@/lib/server/assessment/update'
import type { Ctx } from '@/lib/server/context'
import { updateMember } from '@/lib/server/member/update'
import { createPopulation } from '@/lib/server/population/create'
import { createRespondentLink } from '@/lib/server/questionnaire/link/create-respondent-link'
import { openRespondentLink } from '@/lib/server/questionnaire/link/open-respondent-link'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { updateTool } from '@/lib/server/tool/update'
import { addPerson, contextOf, makeWorld, type World } from './world'

export interface QuestionnaireWorld extends World {
  /** Rows of the stakeholder register. */
  registry: string
  health: string
  refugees: string
  as: (role: keyof World['people']) => Ctx
  /** The respondent answers for the registry, this one for the health ministry. */
  healthOfficer: Ctx
}

const steps = ['step-01', 'step-02', 'step-03', 'step-04', 'step-05']

/**
 * The world with two institutions, one population, births and deaths in scope, and the step of the
 * questionnaire under way.
 */
export async function makeQuestionnaireWorld(): Promise<QuestionnaireWorld> {
  const world = await makeWorld()
  const { assessmentId } = world
  const system = systemContext('Test')
  await updateAssessment(system, assessmentId, { version: 1, events: ['birth', 'death'] })
  const { id: refugees } = await createPopulation(system, assessmentId, {
    name: 'Refugees',
    code: 'P-REF',
  })
  const [registry, health] = [randomUUID(), randomUUID()]
  for (const step of steps) {
    await actOnStep(system, assessmentId, step, { action: 'start', version: 0 })
    if (step === 'step-03')
      await addInstitutions(assessmentId, { 'Civil registry': registry, 'Health ministry': health })
    await actOnStep(system, assessmentId, step, {
      action: 'override',
      reason: 'only to reach the questionnaire',
      version: 1,
    })
  }
  await actOnStep(system, assessmentId, 'step-07', { action: 'start', version: 0 })
  await updateMember(system, assessmentId, world.people.respondent.userId, {
    roles: ['respondent'],
    stakeholderId: registry,
  })
  const { actor } = await addPerson('health-officer', {
    ...{ assessmentId, roles: ['respondent'], stakeholderId: health },
  })
  const healthOfficer = contextOf(actor)
  return {
    ...world,
    registry,
    health,
    refugees,
    healthOfficer,
    as: (role) => contextOf(world.people[role].actor),
  }
}

async function addInstitutions(
  assessmentId: string,
  institutions: Record<string, string>,
): Promise<void> {
  const operations = Object.entries(institutions).map(([name, id]) => ({
    op: 'add-row' as const,
    table: 'stakeholders',
    id,
    values: { name },
  }))
  await updateTool(systemContext('Test'), assessmentId, 'form-03', { operations })
}

export interface LinkSession {
  linkId: string
  /** As the request of a browser carries it. */
  cookie: string
  ctx: Ctx
}

/** A session that a personal link opened. */
export async function openLinkSession(
  assessmentId: string,
  institutionId: string,
  email = 'by-link@test.example',
): Promise<LinkSession> {
  const made = await createRespondentLink(systemContext('Test'), assessmentId, {
    email,
    name: 'Who came by link',
    institutionId,
  })
  const opened = await openRespondentLink(
    contextOf(anonymous),
    { token: made.link.split('/').at(-1) ?? '' },
    '10.9.0.1',
  )
  const cookie = opened.cookie.split(';')[0] ?? ''
  const actor = await actorOfSession(cookie.slice(sessionCookie().name.length + 1))
  if (!actor) throw new Error('the link opened no session')
  return { linkId: made.id, cookie, ctx: contextOf(actor) }
}
