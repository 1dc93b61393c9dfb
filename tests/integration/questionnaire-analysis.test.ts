import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '@/lib/core/error'
import { analysisTables } from '@/lib/core/questionnaire/analysis/requests'
import { database } from '@/lib/server/db'
import { analyseQuestionnaire } from '@/lib/server/questionnaire/analysis/analyse'
import { analysisCsv } from '@/lib/server/questionnaire/analysis/analysis-csv'
import { decideFinding } from '@/lib/server/questionnaire/analysis/decide-finding'
import { listFindingProposals } from '@/lib/server/questionnaire/analysis/list-finding-proposals'
import { reopenFinding } from '@/lib/server/questionnaire/analysis/reopen-finding'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { systemContext } from '@/lib/server/system-context'
import { answerAll, openQuestionnaire } from '../support/open-questionnaire'
import { contextOf, makeWorld, type World } from '../support/world'

const key = 'practice-behind-law|H-3.07|'
let world: World
let place: Awaited<ReturnType<typeof openQuestionnaire>>
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const find = async (wanted = key) =>
  (await listFindingProposals(as('lead-member'), world.assessmentId, { limit: 100 })).items.find(
    (item) => item.key === wanted,
  )

beforeAll(async () => {
  world = await makeWorld()
  place = await openQuestionnaire(systemContext('Test'), world.assessmentId)
  await answerAll(as('coordinator'), world.assessmentId, place.institution, {
    'H-3.07|||law': 'Yes',
    'H-3.07|||practice': 'No',
    [`H-13.05||${place.populations[0]}|`]: 'Partly',
  })
})

async function refusal(promise: Promise<unknown>): Promise<AppError> {
  const thrown = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof AppError)) throw new Error(`expected a refusal, got ${String(thrown)}`)
  return thrown
}

const lastEntry = () =>
  database().auditEntry.findFirst({
    where: { chain: world.assessmentId, action: 'questionnaire.review' },
    orderBy: { sequence: 'desc' },
    select: { entityId: true, before: true, after: true },
  })

describe('the analysis', () => {
  it('scores the answers by section and population and shows law beside practice', async () => {
    const analysis = await analyseQuestionnaire(as('lead-member'), world.assessmentId)
    expect(
      analysis.sections.rows.find((row) => row.key === 'H-13')?.cells[place.populations[0] ?? '']
        ?.score,
    ).toBe(0.5)
    expect(analysis.lawPractice).toMatchObject([{ number: 'H-3.07', difference: 1 }])
    expect(analysis.counts.reduce((sum, { answered }) => sum + answered, 0)).toBe(3)
  })

  it('is for the lead body only', async () => {
    for (const role of ['respondent', 'observer', 'decision-maker', 'rso-monitor'] as const)
      expect((await refusal(analyseQuestionnaire(as(role), world.assessmentId))).code).toBe(
        'forbidden',
      )
    expect((await refusal(analysisCsv(as('respondent'), world.assessmentId, 'gaps'))).code).toBe(
      'forbidden',
    )
    expect((await refusal(listFindingProposals(as('respondent'), world.assessmentId))).code).toBe(
      'forbidden',
    )
  })

  it.each(analysisTables)(
    'gives the table of %s as CSV with as many cells in each line',
    async (table) => {
      const lines = (await analysisCsv(as('lead-member'), world.assessmentId, table))
        .trim()
        .split('\r\n')
      const cells = lines.map((line) => line.match(/"(?:[^"]|"")*"/g)?.length)
      expect(new Set(cells).size).toBe(1)
      if (table !== 'gaps') expect(lines.length).toBeGreaterThan(1)
    },
  )
})

describe('draft findings', () => {
  it('are proposed and stay open until someone decides', async () => {
    expect(await find()).toMatchObject({
      state: 'open',
      changed: false,
      version: 0,
      kind: 'weakness',
    })
  })

  it('cannot be decided by a respondent, and nothing is written', async () => {
    const refused = await refusal(
      decideFinding(as('respondent'), world.assessmentId, {
        key,
        version: 0,
        decision: 'accepted',
      }),
    )
    expect(refused.code).toBe('forbidden')
    expect(
      (await refusal(reopenFinding(as('respondent'), world.assessmentId, { key, version: 1 })))
        .code,
    ).toBe('forbidden')
    expect(await lastEntry()).toBeNull()
  })

  it('are accepted in words of the lead body, with an audit entry', async () => {
    await decideFinding(as('lead-member'), world.assessmentId, {
      key,
      version: 0,
      decision: 'accepted',
      statement: 'Mothers are turned away.',
    })
    expect(await find()).toMatchObject({
      state: 'accepted',
      statement: 'Mothers are turned away.',
      version: 1,
      decidedBy: 'The lead-member',
    })
    expect(await lastEntry()).toEqual({
      entityId: key,
      before: null,
      after: { decision: 'accepted', statement: 'Mothers are turned away.', note: '' },
    })
  })

  it('refuse a decision made on an older one', async () => {
    const refused = await refusal(
      decideFinding(as('coordinator'), world.assessmentId, {
        key,
        version: 0,
        decision: 'rejected',
        note: 'No.',
      }),
    )
    expect(refused.code).toBe('version-conflict')
  })

  it('are rejected only with a reason', async () => {
    await expect(
      decideFinding(as('coordinator'), world.assessmentId, {
        key,
        version: 1,
        decision: 'rejected',
        note: ' ',
      }),
    ).rejects.toThrow('say-why-rejected')
  })

  it('are shown as changed when the answers under them change', async () => {
    const change = { answer: { value: 'Partly', gap: null, gapReason: '' } }
    await saveAnswer(as('coordinator'), world.assessmentId, {
      instance: 'H-3.07|||practice',
      institution: place.institution,
      version: 1,
      change,
    })
    expect(await find()).toMatchObject({
      state: 'accepted',
      changed: true,
      statement: 'Mothers are turned away.',
    })
    const { items, counts } = await listFindingProposals(as('lead-member'), world.assessmentId, {
      state: 'changed',
    })
    expect([items.length, counts.changed]).toEqual([1, 1])
  })

  it('stay, marked, when the answers no longer bear them, and then cannot be decided anew', async () => {
    const change = { answer: { value: 'Yes', gap: null, gapReason: '' } }
    await saveAnswer(as('coordinator'), world.assessmentId, {
      instance: 'H-3.07|||practice',
      institution: place.institution,
      version: 2,
      change,
    })
    expect(await find()).toMatchObject({ state: 'accepted', changed: true, proposed: '' })
    const refused = await refusal(
      decideFinding(as('coordinator'), world.assessmentId, {
        key,
        version: 1,
        decision: 'rejected',
        note: 'Gone.',
      }),
    )
    expect(refused.code).toBe('not-found')
  })

  it('are opened again, with an audit entry, and an older version stays refused', async () => {
    await reopenFinding(as('coordinator'), world.assessmentId, { key, version: 1 })
    expect(await lastEntry()).toMatchObject({
      entityId: key,
      before: { decision: 'accepted' },
      after: { decision: 'open' },
    })
    expect(await find()).toBeUndefined()
    expect(
      (await refusal(reopenFinding(as('coordinator'), world.assessmentId, { key, version: 1 })))
        .code,
    ).toBe('version-conflict')
  })
})
