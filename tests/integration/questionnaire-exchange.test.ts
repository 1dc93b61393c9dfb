import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import * as exportsRoute from '@/app/api/v1/assessments/[assessmentId]/questionnaire/exports/[file]/route'
import * as importsRoute from '@/app/api/v1/assessments/[assessmentId]/questionnaire/imports/route'
import { parseCsv } from '@/lib/core/csv'
import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'
import { WholeExchange } from '@/lib/core/questionnaire/exchange/whole'
import { columnAt, type SectionColumn } from '@/lib/core/questionnaire/exchange/workbook-words'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { exportWorkbook } from '@/lib/server/questionnaire/exchange/export-workbook'
import { importAnswers } from '@/lib/server/questionnaire/exchange/import-answers'
import { previewImport } from '@/lib/server/questionnaire/exchange/preview-import'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'
import { validateAnswer } from '@/lib/server/questionnaire/review/validate-answer'
import { call } from '../support/call'
import { lastEntry } from '../support/last-entry'
import {
  makeQuestionnaireWorld,
  openLinkSession,
  type QuestionnaireWorld,
} from '../support/questionnaire-world'
import { refusal } from '../support/refusal'
import { sentFile } from '../support/sent-file'
import { told } from '../support/told'

let world: QuestionnaireWorld
let respondent: Ctx
let coordinator: Ctx
beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  respondent = world.as('respondent')
  coordinator = world.as('coordinator')
  await delegateQuestions(coordinator, world.assessmentId, {
    institutionId: world.registry,
    sections: ['H-1', 'H-2'],
  })
  await delegateQuestions(coordinator, world.assessmentId, {
    institutionId: world.health,
    sections: ['H-7'],
  })
})

type Filled = [string, SectionColumn, ExcelJS.CellValue][]
const given = (value: string) => ({ answer: { value, gap: null, gapReason: '' } })
const save = (ctx: Ctx, instance: string, value: string, version = 0, institution?: string) =>
  saveAnswer(ctx, world.assessmentId, {
    instance,
    version,
    change: given(value),
    ...(institution && { institution }),
  })
const taken = (ctx: Ctx = respondent, institution?: string) =>
  exportWorkbook(ctx, world.assessmentId, institution ? { institution } : {})
const answerOf = async (instance: string) =>
  (await getQuestionnaire(respondent, world.assessmentId)).answers.find(
    (answer) => answer.instance === instance,
  )

async function filled(
  bytes: Uint8Array<ArrayBuffer>,
  cells: Filled,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  for (const [key, column, value] of cells) {
    const rows = book.worksheets
      .filter(({ name }) => /^[HX]/.test(name))
      .flatMap((sheet) => sheet.getRows(1, sheet.rowCount) ?? [])
    const row = rows.find((candidate) => candidate.getCell(1).value === key)
    if (!row) throw new Error(`${key} has no row`)
    row.getCell(columnAt(column) + 1).value = value
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a workbook to take away', () => {
  it('holds the part of the institution only', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await taken()).buffer)
    const sections = book.worksheets.map(({ name }) => name).filter((name) => /^H-\d+$/.test(name))
    expect(sections).toEqual(['H-1', 'H-2'])
    const forHealth = new ExcelJS.Workbook()
    await forHealth.xlsx.load((await taken(coordinator, world.health)).buffer)
    expect(
      forHealth.worksheets.map(({ name }) => name).filter((name) => /^H-\d+$/.test(name)),
    ).toEqual(['H-7'])
  })

  it('is not for another institution', async () => {
    expect((await refusal(taken(respondent, world.health))).code).toBe('not-found')
    expect((await refusal(taken(world.as('observer')))).code).toBe('forbidden')
  })
})

describe('bringing it back', () => {
  it('shows first what is new, changed, in conflict or not readable, and writes nothing', async () => {
    await save(respondent, 'H-1.01|||', 'Registry')
    await save(respondent, 'H-2.02|||', 'Yes')
    const file = await taken()
    await save(coordinator, 'H-2.02|||', 'No', 1, world.registry)
    const back = await filled(file, [
      ['H-1.01|||', 'answer', 'The Civil Registry'],
      ['H-1.04|||', 'answer', 'All of it'],
      ['H-2.02|||', 'gap', 'Not known'],
      ['H-2.02|||', 'answer', null],
      ['H-1.09|||', 'answer', { formula: 'A1' }],
    ])
    const before = await database().auditEntry.count()
    const preview = await previewImport(respondent, world.assessmentId, sentFile(back))
    expect(preview.changes.map(({ instance, kind }) => [instance, kind])).toEqual([
      ['H-1.01|||', 'changed'],
      ['H-1.04|||', 'new'],
    ])
    expect(preview.conflicts).toMatchObject([
      {
        instance: 'H-2.02|||',
        part: 'answer',
        version: 2,
        yours: { value: null, gap: 'not-known' },
        theirs: { value: 'No', gap: null },
      },
    ])
    expect(preview.unreadable).toMatchObject([
      { sheet: 'H-1', column: 'J', code: 'formula-in-cell' },
    ])
    expect(preview.places['H-2.02|||']).toMatchObject({ number: 'H-2.02' })
    expect(await database().auditEntry.count()).toBe(before)
    expect((await answerOf('H-1.01|||'))?.value).toBe('Registry')

    const bring = (input: Parameters<typeof importAnswers>[3]) =>
      importAnswers(respondent, world.assessmentId, sentFile(back), input)
    expect((await refusal(bring({}))).fieldErrors).toMatchObject([
      { path: expect.stringMatching(/^H-1!J\d+$/) },
    ])
    expect((await refusal(bring({ leaveOut: true }))).extra.conflicts).toMatchObject([
      { instance: 'H-2.02|||' },
    ])
    const stale = [
      { instance: 'H-2.02|||', part: 'answer' as const, take: 'file' as const, version: 1 },
    ]
    expect((await refusal(bring({ leaveOut: true, choices: stale }))).code).toBe('version-conflict')
    expect(await database().auditEntry.count()).toBe(before)

    const choices = [
      { instance: 'H-2.02|||', part: 'answer' as const, take: 'file' as const, version: 2 },
    ]
    expect(await bring({ leaveOut: true, choices })).toEqual({ saved: 3, leftOut: 1 })
    expect(await answerOf('H-1.01|||')).toMatchObject({
      value: 'The Civil Registry',
      status: 'draft',
      version: 2,
    })
    expect(await answerOf('H-2.02|||')).toMatchObject({ value: null, gap: 'not-known', version: 3 })
    expect(await database().auditEntry.count()).toBe(before + 3)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.answer',
      entity: 'answer',
      actorName: 'The respondent',
    })
    const again = await previewImport(respondent, world.assessmentId, sentFile(back))
    expect(again).toMatchObject({ changes: [], conflicts: [] })
  })

  it('leaves a validated answer alone', async () => {
    const file = await taken()
    await save(respondent, 'H-2.04|||', 'No, needs legislation')
    await submitAnswers(respondent, world.assessmentId, { section: 'H-2' })
    const answer = await answerOf('H-2.04|||')
    await validateAnswer(coordinator, world.assessmentId, answer?.id ?? '', {
      version: answer?.version ?? 0,
    })
    const back = await filled(file, [['H-2.04|||', 'comment', 'But soon']])
    expect(
      (await previewImport(respondent, world.assessmentId, sentFile(back))).unreadable,
    ).toMatchObject([{ sheet: 'H-2', code: 'answer-validated-since' }])
  })

  it('refuses the workbook of another institution, of another assessment, and what is none', async () => {
    const theirs = await taken(world.healthOfficer)
    expect(
      told(await refusal(previewImport(respondent, world.assessmentId, sentFile(theirs)))),
    ).toContain('another institution')
    expect(
      told(
        await refusal(
          previewImport(coordinator, world.assessmentId, sentFile(theirs), world.registry),
        ),
      ),
    ).toContain('another institution')
    expect(
      (
        await refusal(
          previewImport(respondent, world.assessmentId, sentFile(new TextEncoder().encode('a,b'))),
        )
      ).code,
    ).toBe('unsupported-media-type')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await taken()).buffer)
    book.getWorksheet('_memory')?.eachRow((row) => {
      if (row.getCell(1).value === 'assessment') row.getCell(2).value = world.otherAssessmentId
    })
    const foreign = new Uint8Array(await book.xlsx.writeBuffer())
    expect(
      told(await refusal(previewImport(respondent, world.assessmentId, sentFile(foreign)))),
    ).toContain('another assessment')
  })

  it('is not for who may not answer', async () => {
    const file = await taken()
    expect(
      (await refusal(importAnswers(world.as('observer'), world.assessmentId, sentFile(file), {})))
        .code,
    ).toBe('forbidden')
    expect(
      (await refusal(importAnswers(world.as('foreigner'), world.assessmentId, sentFile(file), {})))
        .code,
    ).toBe('not-found')
  })

  it('takes a whole questionnaire at once', async () => {
    const institution = world.health
    await delegateQuestions(coordinator, world.assessmentId, {
      institutionId: institution,
      sections: Array.from({ length: 19 }, (_, index) => `H-${index + 1}`).filter(
        (section) => section !== 'H-7',
      ),
    })
    const file = await taken(coordinator, institution)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(file.buffer)
    for (const sheet of book.worksheets.filter(({ name }) => /^H-\d+$/.test(name)))
      sheet.eachRow((row, number) => {
        if (number > 4 && !row.getCell(2).value)
          row.getCell(columnAt('comment') + 1).value = `Remark ${number}`
      })
    const back = new Uint8Array(await book.xlsx.writeBuffer())
    const { saved } = await importAnswers(coordinator, world.assessmentId, sentFile(back), {
      institution,
    })
    expect(saved).toBeGreaterThan(200)
  })
})

describe('files for other systems', () => {
  const get = (file: string, token: string | undefined, query = {}, headers = {}) =>
    call(exportsRoute.GET, {
      params: { assessmentId: world.assessmentId, file },
      query,
      headers,
      ...(token && { token }),
    })

  it.each([
    ['answers.xlsx', 'spreadsheetml'],
    ['answers-long.csv', 'text/csv'],
    ['answers-wide.csv', 'text/csv'],
    ['answers.json', 'application/json'],
    ['answers.schema.json', 'application/json'],
    ['fhir-responses.json', 'application/fhir+json'],
    ['fhir-questionnaire.json', 'application/fhir+json'],
    ['xlsform.xlsx', 'spreadsheetml'],
    ['xform.xml', 'application/xml'],
  ])('%s is a file to save', async (file, type) => {
    const response = await get(file, world.people.respondent.token)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-disposition')).toContain(
      `attachment; filename="questionnaire-${file}"`,
    )
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50)
    expect((await get(file, world.people.observer.token)).status).toBe(403)
    expect((await get(file, world.people.foreigner.token)).status).toBe(404)
  })

  it('hold the part of a respondent, and everything for the lead body', async () => {
    const mine = parseCsv(
      await (await get('answers-long.csv', world.people.respondent.token)).text(),
    )
    expect(new Set(mine.slice(1).map((row) => row[6]))).toEqual(new Set(['Civil registry']))
    const all = parseCsv(
      await (await get('answers-long.csv', world.people.coordinator.token)).text(),
    )
    expect(new Set(all.slice(1).map((row) => row[6]))).toEqual(
      new Set(['Civil registry', 'Health ministry']),
    )
    expect(
      (await get('answers-long.csv', world.people.respondent.token, { answers: 'all' })).status,
    ).toBe(403)
    expect(
      (await get('answers.json', world.people.respondent.token, { answers: 'state' })).status,
    ).toBe(403)
    expect(
      (await get('answers.json', world.people.respondent.token, { institution: world.health }))
        .status,
    ).toBe(404)
    const state = WholeExchange.parse(
      await (
        await get('answers.json', world.people.coordinator.token, { answers: 'state' })
      ).json(),
    )
    expect(state.answers.length).toBeGreaterThan(0)
    expect(state.answers.every(({ institution }) => institution === null)).toBe(true)
  })

  it('are open to who came by a personal link, for their institution', async () => {
    const link = await openLinkSession(world.assessmentId, world.registry)
    const response = await get('answers-wide.csv', undefined, {}, { cookie: link.cookie })
    expect(response.status).toBe(200)
    expect(parseCsv(await response.text())[1]?.[0]).toBe('Civil registry')
    expect(
      (await get('answers-wide.csv', undefined, { answers: 'all' }, { cookie: link.cookie }))
        .status,
    ).toBe(403)
  })
})

describe('the operation that takes it back', () => {
  it('shows without `apply` and writes with it', async () => {
    const back = await filled(await taken(), [['H-1.04|||', 'comment', 'Brought back']])
    const send = async (fields: Record<string, string>) => {
      const form = new FormData()
      form.set('file', new File([back], 'answers.xlsx'))
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      return call(importsRoute.POST, {
        token: world.people.respondent.token,
        params: { assessmentId: world.assessmentId },
        body: form,
      })
    }
    const preview = (await (await send({})).json()) as ImportPreview
    expect(preview.changes).toMatchObject([{ instance: 'H-1.04|||', parts: ['comment'] }])
    expect((await send({ apply: 'true', choices: '{' })).status).toBe(400)
    expect(await (await send({ apply: 'true', choices: '{"choices":[]}' })).json()).toEqual({
      saved: 1,
      leftOut: 0,
    })
    expect((await answerOf('H-1.04|||'))?.comment).toBe('Brought back')
  })
})
