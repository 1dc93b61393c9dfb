import 'server-only'
import { AppError } from '@/lib/core/error'
import { AnswerStatus, PartVersions } from '@/lib/core/questionnaire/answering/answer'
import {
  type ImportPlan,
  planImport,
  type SavedAnswer,
} from '@/lib/core/questionnaire/exchange/import-plan'
import type { RawSheet } from '@/lib/core/questionnaire/exchange/raw-workbook'
import { type Memory, readMemory, refused } from '@/lib/core/questionnaire/exchange/read-memory'
import { readWorkbook } from '@/lib/core/questionnaire/exchange/read-workbook'
import { largestWorkbook } from '@/lib/core/questionnaire/exchange/requests'
import type { Instrument } from '@/lib/core/questionnaire/instrument'
import type { Ctx } from '@/lib/server/context'
import {
  type AnswerRow,
  answerSelect,
  contentOf,
} from '@/lib/server/questionnaire/answering/answer-row'
import { citableDocuments } from '@/lib/server/questionnaire/answering/citable-documents'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import type { QuestionnaireReach, Source } from '@/lib/server/questionnaire/questionnaire-reach'
import type { Part } from '@/lib/server/questionnaire/respondent'
import { loadTranslations } from '@/lib/server/questionnaire/set-up/translations'
import { readOfficeFile } from '@/lib/server/reading/read-file'
import type { Upload } from '@/lib/server/storage/upload'
import { wordsIn } from '@/lib/server/words/words-in'
import { shortHash } from './export-workbook'

export interface ReadImport {
  plan: ImportPlan
  instrument: Instrument
  /** By place. */
  saved: Map<string, AnswerRow>
  documents: { id: string; label: string }[]
}

/** Far more than was ever given out. */
const limits = { rows: 20_000, columns: 60 }

/** Sheets of a workbook that came back. Throws for what is no workbook or far too large a one. */
export async function sheetsOf({ path, sizeBytes }: Upload): Promise<RawSheet[]> {
  if (sizeBytes === 0)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'file', code: 'empty-file-choose-again' }],
    })
  if (sizeBytes > largestWorkbook)
    throw new AppError('body-too-large', {
      reason: 'answers-file-too-large',
    })
  const content = await readOfficeFile(path, limits)
  if (content.kind !== 'xlsx')
    throw new AppError('unsupported-media-type', { reason: 'not-a-workbook' })
  return content.sheets
}

/** What the file remembers. Throws for a file of another assessment, institution or edition. */
export function memoryOf(
  reach: QuestionnaireReach,
  { institution }: Part,
  sheets: RawSheet[],
): Memory {
  const memory = readMemory(sheets, wordsIn)
  if (memory.assessment !== reach.assessment.id) throw refused('workbook-of-another-assessment')
  if (memory.institution !== institution.id)
    throw refused('workbook-of-another-institution', { institution: institution.name })
  if (memory.edition !== reach.assessment.methodologyKey)
    throw refused('workbook-of-another-edition')
  return memory
}

/** What the file would change in this part. */
export async function readImport(
  ctx: Ctx,
  source: Source,
  reach: QuestionnaireReach,
  part: Part,
  memory: Memory,
): Promise<ReadImport> {
  const assessmentId = reach.assessment.id
  const whole = await loadInstrument(source, reach)
  const questions = whole.questions.filter(part.holds)
  const instrument = { ...whole, questions }
  const [rows, documents, translations] = await Promise.all([
    source.answer.findMany({
      where: { assessmentId, institutionId: part.institution.id },
      select: answerSelect,
    }),
    citableDocuments(ctx, source, reach),
    loadTranslations(source, assessmentId, questions),
  ])
  const plan = planImport(
    readWorkbook(memory, instrument, translations, shortHash),
    new Map(rows.map((row) => [row.instance, savedAnswer(row)])),
    new Set(documents.map(({ id }) => id)),
  )
  return { plan, instrument, saved: new Map(rows.map((row) => [row.instance, row])), documents }
}

function savedAnswer(row: AnswerRow): SavedAnswer {
  return {
    content: contentOf(row),
    status: AnswerStatus.parse(row.status),
    version: row.version,
    partVersions: PartVersions.parse(row.partVersions),
  }
}
