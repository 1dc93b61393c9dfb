import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as getFile } from '@/app/api/v1/assessments/[assessmentId]/outputs/[output]/versions/[file]/route'
import { DocumentModel } from '@/lib/core/rendering/block'
import { documentDay } from '@/lib/core/rendering/words/document-day'
import { documentWords } from '@/lib/core/rendering/words/document-words'
import type { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import { getAssessment } from '@/lib/server/assessment/get'
import { updateAssessment } from '@/lib/server/assessment/update'
import { database } from '@/lib/server/db'
import { issueOutput } from '@/lib/server/output/issue'
import { listOutputs } from '@/lib/server/output/list'
import { call } from '../support/call'
import { docxText } from '../support/document-text'
import { lastEntry } from '../support/last-entry'
import { pdfReading } from '../support/pdf-reading'
import { refusal } from '../support/refusal'
import { makeReportWorld, type ReportWorld } from '../support/report-world'
import { doc, paragraph, reference, text } from '../support/sample-report'
import { writeSection } from '../support/write-section'

/** Part of a catalogue, as somebody who translates the application begins it. */
const indonesian = vi.hoisted(() => ({
  printed: {
    people: 'Orang-orang penilaian',
    name: 'Nama',
    institution: 'Lembaga',
    personRole: 'Peran',
    role: { coordinator: 'Koordinator penilaian' },
    signOff: { title: 'Lembar pengesahan: {title}' },
  },
}))
vi.mock('@/lib/server/words/catalogues', async (load) => {
  const { catalogues } = await load<{ catalogues: object }>()
  return { catalogues: { ...catalogues, id: indonesian } }
})

const output = 'output-12'
const khmer = 'របាយការណ៍នេះនិយាយអំពីការចុះឈ្មោះ'
let world: ReportWorld
const as = (role: keyof ReportWorld['people']) => world.as(role)
const issue = (language?: DocumentLanguage) =>
  issueOutput(as('coordinator'), world.assessmentId, output, { language })

beforeAll(async () => {
  world = await makeReportWorld()
  await writeSection(
    as('coordinator'),
    { assessmentId: world.assessmentId, output, section: 'summary' },
    doc(
      paragraph(
        text(`${khmer} `),
        reference(`population:${world.refugees}`, '12,000', 'Camp register'),
      ),
    ),
  )
})

async function modelOf(number: number): Promise<DocumentModel> {
  const row = await database().outputVersion.findFirstOrThrow({
    where: { assessmentId: world.assessmentId, outputKey: output, number },
    select: { model: true },
  })
  return DocumentModel.parse(row.model)
}

async function file(name: string): Promise<Buffer> {
  const params = { assessmentId: world.assessmentId, output, file: name }
  const response = await call(getFile, { token: world.people.coordinator.token, params })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

describe('an output in the language of the assessment', () => {
  it('is in English until another language is chosen', async () => {
    const { number } = await issue()
    const model = await modelOf(number)
    expect(model).toMatchObject({ lang: 'en', edition: `Version ${number}` })
    expect(JSON.stringify(model.blocks)).not.toContain('"lang"')
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'output.issue',
      after: { number, language: 'en' },
    })
  })

  it('is chosen by those who may change the assessment, on the record', async () => {
    const change = { version: 2, outputLanguage: 'km' as const }
    expect((await refusal(updateAssessment(as('observer'), world.assessmentId, change))).code).toBe(
      'forbidden',
    )
    await updateAssessment(as('coordinator'), world.assessmentId, change)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'assessment.update',
      before: { outputLanguage: 'en' },
      after: { outputLanguage: 'km' },
    })
    expect((await getAssessment(as('observer'), world.assessmentId)).outputLanguage).toBe('km')
  })

  it('has the frame, the dates and the numbers of that language, and English where it is marked', async () => {
    const { number } = await issue()
    const model = await modelOf(number)
    const words = documentWords('km')
    expect(model).toMatchObject({
      lang: 'km',
      titleLang: 'en',
      edition: words.version.replace('{0}', String(number)),
    })
    const headings = model.blocks.filter((block) => block.type === 'heading')
    const own = [words.bibliography, words.approvals]
    expect(headings.filter(({ text, lang }) => (lang === 'en') === own.includes(text))).toEqual([])
    const written = model.blocks.find(
      (block) => block.type === 'paragraph' && block.content[0]?.text.includes(khmer),
    )
    // What people wrote has no mark, and a figure that was accepted did not change by the language.
    expect(written).toMatchObject({
      content: [{ text: `${khmer} 12,000` }, { footnote: [{ text: 'Camp register' }] }],
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({ after: { language: 'km' } })
    const { items } = await listOutputs(as('observer'), world.assessmentId)
    expect(items.find(({ key }) => key === output)).toMatchObject({
      language: 'km',
      versions: [{ number, language: 'km' }, { language: 'en' }],
    })
  })

  it('says so in every file', async () => {
    const words = documentWords('km')
    const { issuedOn } = await modelOf(2)
    const html = (await file('2.html')).toString()
    expect(html).toContain('<html lang="km" dir="ltr">')
    expect(html).toMatch(/<h1 lang="en" dir="ltr">/)
    expect(html).toContain(`${words.issuedOn} ${documentDay('km', issuedOn)}`)
    const docx = await docxText(await file('2.docx'))
    const pdf = await file('2.pdf')
    const pages = [1, 2].map((page) => pdfReading(pdf, page).replaceAll(' ', ''))
    for (const word of [words.contents, words.verification, words.issuedOn]) {
      expect(html).toContain(word)
      expect(docx.replaceAll(' ', '')).toContain(word.replaceAll(' ', ''))
    }
    expect(pages[0]).toContain(words.issuedOn)
    expect(pages[1]).toContain(words.contents)
    expect(/\/Lang ?\(km/.test(pdf.toString('latin1'))).toBe(true)
  })
})

describe('an output in a language chosen for it', () => {
  it('runs from right to left in Arabic, with its English parts from left to right', async () => {
    const { number } = await issue('ar')
    const html = (await file(`${number}.html`)).toString()
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain(documentWords('ar').contents)
    expect(html).toMatch(/<h2 id="[a-z0-9-]+" lang="en" dir="ltr">/)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'output.issue',
      after: { number, language: 'ar' },
    })
  })

  it('takes its words from the catalogue of that language', async () => {
    const { number } = await issue('id')
    const people = (await modelOf(number)).blocks.find(
      (block) => block.type === 'table' && block.caption === 'Orang-orang penilaian',
    )
    expect(people).toMatchObject({ columns: [{ label: 'Nama' }, {}, { label: 'Peran' }] })
    expect(people).not.toHaveProperty('lang')
    expect(JSON.stringify(people)).toContain('Koordinator penilaian')
    // The catalogue is not whole: what it lacks is marked.
    const signatures = (await modelOf(number)).blocks.find(({ type }) => type === 'signatures')
    expect(signatures).toMatchObject({ lang: 'en' })
    expect((await file(`${number}-sign-off.html`)).toString()).toContain('Lembar pengesahan: ')
  })

  it('has a sign-off sheet with its own frame, and English marked where it has no catalogue', async () => {
    const { number } = await issue('km')
    const sheet = (await file(`${number}-sign-off.html`)).toString()
    expect(sheet).toContain('<html lang="km" dir="ltr">')
    expect(sheet).toMatch(/<h1 lang="en" dir="ltr">Sign-off sheet: /)
    expect(sheet).toContain(documentWords('km').signature)
  })

  it('is refused to who may not issue, and in a language that documents are not in', async () => {
    const by = (language: DocumentLanguage) =>
      issueOutput(as('observer'), world.assessmentId, output, { language })
    expect((await refusal(by('ar'))).code).toBe('forbidden')
    await expect(issue('xx' as DocumentLanguage)).rejects.toThrow()
    await expect(
      database().assessment.update({
        where: { id: world.assessmentId },
        data: { outputLanguage: 'no language' },
      }),
    ).rejects.toThrow('assessment_output_language')
  })
})
