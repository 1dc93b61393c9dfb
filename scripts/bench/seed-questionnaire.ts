import { randomUUID } from 'node:crypto'
import {
  type Instrument,
  type InstrumentPopulation,
  instancesOf,
  instrumentOf,
} from '../../lib/core/questionnaire/instrument'
import { createAccessToken } from '../../lib/server/account/access-tokens'
import { openSession, sessionValue } from '../../lib/server/account/sign-in/open-session'
import { sessionCookie } from '../../lib/server/account/sign-in/session'
import { anonymous } from '../../lib/server/actor'
import { createAssessment } from '../../lib/server/assessment/create'
import { database } from '../../lib/server/db'
import { acceptInvitation } from '../../lib/server/member/invitation/accept'
import { operatorLink } from '../../lib/server/member/invitation/operator-link'
import { defaultMethodology } from '../../lib/server/methodology/registry'
import { createPopulation } from '../../lib/server/population/create'
import { actOnStep } from '../../lib/server/step/act'
import { systemContext } from '../../lib/server/system-context'
import { updateTool } from '../../lib/server/tool/update'

const populationCodes = ['P-REF', 'P-STA', 'P-MIG-I', 'P-IDP', 'P-IND']
const peoplePerInstitution = 5

export interface BenchRespondent {
  token: string
  cookie: string
  institution: string
  /** Places that only this person of the institution answers here. */
  places: string[]
}

export interface BenchQuestionnaire {
  assessmentId: string
  instrument: Instrument
  respondents: BenchRespondent[]
}

/**
 * A questionnaire with five populations under way, all of it handed to institutions of five people
 * each.
 */
export async function seedQuestionnaire(people: number): Promise<BenchQuestionnaire> {
  const ctx = systemContext('Bench')
  const { id: assessmentId } = await createAssessment(ctx, {
    countryCode: 'BEN',
    countryName: 'Benchland',
    title: 'Questionnaire',
  })
  const institutions = Array.from({ length: Math.ceil(people / peoplePerInstitution) }, () =>
    randomUUID(),
  )
  await openQuestionnaire(assessmentId, institutions)
  const populations: InstrumentPopulation[] = []
  for (const code of populationCodes) {
    const { id, name } = await createPopulation(ctx, assessmentId, { code })
    populations.push({ id, code, name })
  }
  const instrument = instrumentOf(defaultMethodology(), {
    mode: 'full',
    own: [],
    events: [],
    populations,
  })
  await delegateAll(assessmentId, institutions, instrument)
  const texts = instancesOf(instrument).filter(({ question }) => question.showIf.length === 0)
  const respondents: BenchRespondent[] = []
  for (let number = 0; number < people; number++) {
    const institution = institutions[Math.floor(number / peoplePerInstitution)] ?? ''
    const places = texts
      .filter((_place, index) => index % peoplePerInstitution === number % peoplePerInstitution)
      .map(({ key }) => key)
    respondents.push({
      ...(await addRespondent(assessmentId, institution, number)),
      institution,
      places,
    })
  }
  return { assessmentId, instrument, respondents }
}

async function openQuestionnaire(assessmentId: string, institutions: string[]): Promise<void> {
  const ctx = systemContext('Bench')
  const { steps, tools } = defaultMethodology()
  const toolKey = tools.find(({ nature }) => nature === 'questionnaire')?.key ?? ''
  const own = steps.find((step) => step.tools.includes(toolKey))
  const before = steps.filter(
    ({ key, number }) =>
      number < (own?.number ?? 0) && own?.dependsOn.some((needed) => key <= needed),
  )
  for (const { key, tools: forms } of before) {
    await actOnStep(ctx, assessmentId, key, { action: 'start', version: 0 })
    if (forms.includes('form-03'))
      await updateTool(ctx, assessmentId, 'form-03', {
        operations: institutions.map((id, index) => ({
          op: 'add-row',
          table: 'stakeholders',
          id,
          values: { name: `Institution ${index + 1}` },
        })),
      })
    await actOnStep(ctx, assessmentId, key, {
      action: 'override',
      reason: 'only to reach the questionnaire',
      version: 1,
    })
  }
  await actOnStep(ctx, assessmentId, own?.key ?? '', { action: 'start', version: 0 })
}

async function delegateAll(
  assessmentId: string,
  institutions: string[],
  { sections }: Instrument,
): Promise<void> {
  const rows = institutions.flatMap((institutionId) =>
    sections.map(({ id }) => ({
      assessmentId,
      institutionId,
      sectionKey: id,
      createdAt: new Date(),
    })),
  )
  await database().delegation.createMany({ data: rows })
}

async function addRespondent(
  assessmentId: string,
  stakeholderId: string,
  number: number,
): Promise<Pick<BenchRespondent, 'token' | 'cookie'>> {
  const ctx = systemContext('Bench')
  const email = `respondent-${number + 1}@bench.example`
  const { token } = await operatorLink(ctx, {
    ...{ email, assessmentId, roles: ['respondent'], stakeholderId },
  })
  const { userId } = await acceptInvitation(
    { ...ctx, actor: anonymous },
    { token, name: `Respondent ${number + 1}`, password: `${randomUUID()} words` },
  )
  if (!userId) throw new Error(`${email} has no account`)
  const actor = {
    kind: 'user' as const,
    userId,
    email,
    name: `Respondent ${number + 1}`,
    platformRoles: [],
    scopes: null,
  }
  const access = await createAccessToken(
    { ...ctx, actor },
    { name: 'bench', scopes: ['read', 'write'], days: 30 },
  )
  const opening = { userId, proof: 'password', device: 'Bench', address: '127.0.0.1' } as const
  const session = await openSession(database(), opening, new Date())
  const value = await sessionValue(userId, session.id)
  return { token: access.token, cookie: `${sessionCookie().name}=${value}` }
}
