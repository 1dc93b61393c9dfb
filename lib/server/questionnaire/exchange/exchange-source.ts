import 'server-only'
import { can } from '@/lib/core/policy/can'
import { ruledOut } from '@/lib/core/questionnaire/asked'
import { institutionsFor } from '@/lib/core/questionnaire/delegation/delegation'
import {
  type Exchange,
  type ExchangeRow,
  institutionRows,
  stateRows,
} from '@/lib/core/questionnaire/exchange/exchange'
import type { ExportQuery } from '@/lib/core/questionnaire/exchange/requests'
import { type Instrument, instanceParts } from '@/lib/core/questionnaire/instrument'
import { actorId } from '@/lib/server/actor'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { isoDayOrNull } from '@/lib/server/iso-day'
import { answerSelect, answerView } from '@/lib/server/questionnaire/answering/answer-row'
import { citableDocuments } from '@/lib/server/questionnaire/answering/citable-documents'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { type Part, partOf } from '@/lib/server/questionnaire/respondent'
import { loadTranslations } from '@/lib/server/questionnaire/set-up/translations'
import { wordsIn } from '@/lib/server/words/words-in'

/**
 * What leaves: the part of an institution, or for the lead body the answers of all or of the State.
 */
export async function loadExchange(
  ctx: Ctx,
  assessmentId: string,
  { institution, answers }: ExportQuery,
): Promise<Exchange> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read')
  const isLead = can(subjectOf(reach), 'questionnaire.read-all')
  const which = answers ?? (isLead && !institution ? 'all' : 'institution')
  if (which === 'institution')
    return (await loadInstitutionExchange(ctx, reach, institution)).exchange
  authorize(reach.subject, 'questionnaire.read-all')
  const [instrument, facts] = await Promise.all([
    loadInstrument(ctx.db, reach),
    loadQuestionnaireFacts(ctx.db, reach),
  ])
  const rows =
    which === 'state'
      ? stateRows(wordsIn(ctx.lang ?? 'en'), instrument, facts.answers, facts.adoptions)
      : institutionRows(instrument, facts.institutions, facts.answers)
  return exchangeOf(ctx, reach, instrument, which === 'state' ? [] : facts.institutions, rows)
}

export interface InstitutionExchange {
  exchange: Exchange
  /** By place. */
  versions: Map<string, number>
  dueOn: string | null
  /** Places that other answers rule out. */
  closed: Set<string>
}

/**
 * One institution's part. With `blanks`, the places without an answer too, but for those that other
 * answers rule out.
 */
export async function loadInstitutionExchange(
  ctx: Ctx,
  reach: QuestionnaireReach,
  wanted?: string,
  blanks = false,
): Promise<InstitutionExchange> {
  const part = await partOf(ctx, ctx.db, reach, 'questionnaire.read', wanted)
  const { institution, delegations } = part
  const [whole, facts, saved] = await Promise.all([
    loadInstrument(ctx.db, reach),
    loadQuestionnaireFacts(ctx.db, reach),
    ctx.db.answer.findMany({
      where: { assessmentId: reach.assessment.id, institutionId: institution.id },
      select: answerSelect,
    }),
  ])
  const answered = new Set(saved.map(({ instance }) => instanceParts(instance).question))
  const instrument = narrowed(
    whole,
    (question) => part.holds(question) && isTheirs(part, question, answered),
  )
  const closed = new Set(ruledOut(whole, new Set(instrument.questions.map(({ id }) => id)), facts))
  const rows = institutionRows(instrument, [institution], saved.map(answerView), { blanks }).filter(
    ({ place, content }) => content !== null || !closed.has(place.key),
  )
  const days = delegations
    .filter(({ userId }) => userId === null || userId === actorId(ctx.actor))
    .flatMap(({ dueOn }) => isoDayOrNull(dueOn) ?? [])
  return {
    exchange: await exchangeOf(ctx, reach, instrument, [institution], rows),
    versions: new Map(saved.map(({ instance, version }) => [instance, version])),
    dueOn: days.sort()[0] ?? null,
    closed,
  }
}

/**
 * The lead body may answer anything for an institution; what it takes along is what was handed to
 * the institution, if anything was.
 */
function isTheirs(
  { institution, delegations }: Part,
  question: { id: string; section: string },
  answered: ReadonlySet<string>,
): boolean {
  if (delegations.length === 0 || answered.has(question.id)) return true
  return institutionsFor(delegations, question).includes(institution.id)
}

function narrowed(
  instrument: Instrument,
  holds: (question: Instrument['questions'][number]) => boolean,
): Instrument {
  const questions = instrument.questions.filter(holds)
  return {
    ...instrument,
    questions,
    sections: instrument.sections.filter(({ id }) =>
      questions.some(({ section }) => section === id),
    ),
  }
}

async function exchangeOf(
  ctx: Ctx,
  reach: QuestionnaireReach,
  instrument: Instrument,
  institutions: Exchange['institutions'],
  rows: ExchangeRow[],
): Promise<Exchange> {
  const { id, title, country, methodologyKey } = reach.assessment
  const [documents, translations] = await Promise.all([
    citableDocuments(ctx, ctx.db, reach),
    loadTranslations(ctx.db, id, instrument.questions),
  ])
  return {
    assessment: { id, title, country: country.name, edition: methodologyKey },
    exportedAt: ctx.now().toISOString(),
    ...{ instrument, institutions, translations, rows },
    documents: documents.map((document) => ({ id: document.id, name: document.label })),
  }
}
