import 'server-only'
import { z } from 'zod'
import { groupBy } from '@/lib/core/group-by'
import { can } from '@/lib/core/policy/can'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import { type Instance, instanceParts, instancesOf } from '@/lib/core/questionnaire/instrument'
import { readingOf } from '@/lib/core/questionnaire/reading'
import { ReviewQuery } from '@/lib/core/questionnaire/review/requests'
import { placeFinder, reviewCounts } from '@/lib/core/questionnaire/review/review-counts'
import type {
  ReviewAnswer,
  ReviewPlace,
  ReviewQuestion,
  ReviewView,
} from '@/lib/core/questionnaire/review/review-view'
import type { StateAnswer } from '@/lib/core/questionnaire/state-answer'
import { actorId } from '@/lib/server/actor'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import {
  type AnswerRow,
  answerSelect,
  answerView,
} from '@/lib/server/questionnaire/answering/answer-row'
import {
  adoptionOf,
  adoptionSelect,
  loadQuestionnaireFacts,
} from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { pageActions } from '@/lib/server/questionnaire/page-actions'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges } from '@/lib/server/tool/accepts-changes'

/**
 * Answers of all institutions side by side, section by section, narrowed to what the reviewer looks
 * for.
 */
export async function reviewQuestionnaire(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof ReviewQuery> = {},
): Promise<ReviewView> {
  const { section: wanted, show } = ReviewQuery.parse(input)
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read-all')
  const [instrument, facts, state] = await Promise.all([
    loadInstrument(ctx.db, reach),
    loadQuestionnaireFacts(ctx.db, reach),
    loadState(ctx.db, reach),
  ])
  const reading = readingOf(instrument, facts)
  const { states } = reading
  const all = instancesOf(instrument)
  const found = placeFinder(reading, facts.answers)
  const sections = instrument.sections.map(({ id, title }) => {
    const places = all.filter(({ question }) => question.section === id)
    return { id, title, counts: reviewCounts(places, found) }
  })
  const section =
    sections.find(({ id }) => id === wanted) ??
    sections.find(({ counts }) => counts[show] > 0) ??
    sections[0] ??
    null
  const shown = all.filter(
    (instance) => instance.question.section === section?.id && found(show, instance),
  )
  const names = namesOf(instrument, facts.institutions)
  const details = await loadDetails(ctx, assessmentId, shown)
  const signOffs = facts.signOffs.filter((signOff) => signOff.section === section?.id)
  const asked = new Set(
    instrument.questions.filter((question) => question.section === section?.id).map(({ id }) => id),
  )
  const inSection = new Set(
    facts.answers
      .filter(({ instance }) => asked.has(instanceParts(instance).question))
      .map(({ institutionId }) => institutionId),
  )
  return {
    ...{ sections, show, section: section && { id: section.id, title: section.title } },
    questions: questionsOf(shown, (instance) => placeOf(instance, states, details, names)),
    signOffs: signOffs.map((signOff) => ({
      ...signOff,
      institution: names.get(signOff.institutionId) ?? '',
    })),
    institutions: facts.institutions
      .filter(({ id }) => inSection.has(id))
      .map(({ id, name }) => ({
        id,
        name,
        signed: signOffs.some(
          (signOff) => signOff.institutionId === id && signOff.changedSince === 0,
        ),
      })),
    documents: details.documents,
    allowedActions: pageActions(reach),
    mayReview:
      can(subjectOf(reach), 'questionnaire.review') &&
      acceptsChanges(reach, state[reach.tool.step]?.status ?? 'not-started'),
  }
}

type Names = ReadonlyMap<string, string>

function namesOf(
  instrument: {
    events: { key: string; title: string }[]
    populations: { id: string; name: string }[]
  },
  institutions: { id: string; name: string }[],
): Names {
  const events = instrument.events.map(({ key, title }) => [key, title] as const)
  return new Map([
    ...events,
    ...[...instrument.populations, ...institutions].map(({ id, name }) => [id, name] as const),
  ])
}

function questionsOf(
  shown: readonly Instance[],
  placeAt: (instance: Instance) => ReviewPlace,
): ReviewQuestion[] {
  return [...groupBy(shown, ({ question }) => question)].map(([question, instances]) => ({
    ...question,
    places: instances.map(placeAt),
  }))
}

interface Details {
  answers: Map<string, ReviewAnswer[]>
  adoptions: Map<string, NonNullable<ReviewPlace['adoption']>>
  documents: Record<string, string>
}

function placeOf(
  { key, event, population, aspect }: Instance,
  states: ReadonlyMap<string, StateAnswer>,
  { answers, adoptions }: Details,
  names: Names,
): ReviewPlace {
  return {
    instance: key,
    event: event && (names.get(event) ?? event),
    population: population && (names.get(population) ?? population),
    aspect,
    agreement: states.get(key)?.agreement ?? 'none',
    adoption: adoptions.get(key) ?? null,
    answers: (answers.get(key) ?? []).map((answer) => ({
      ...answer,
      institution: names.get(answer.institutionId) ?? '',
    })),
  }
}

/** Answers and adoptions of the places shown, with the names of people and documents. */
async function loadDetails(
  ctx: Ctx,
  assessmentId: string,
  shown: readonly Instance[],
): Promise<Details> {
  const where = { assessmentId, instance: { in: shown.map(({ key }) => key) } }
  const [rows, adoptions] = await Promise.all([
    ctx.db.answer.findMany({ where, orderBy: { institutionId: 'asc' }, select: answerSelect }),
    ctx.db.adoption.findMany({
      where,
      select: { ...adoptionSelect, version: true, decidedByName: true, decidedAt: true },
    }),
  ])
  const views = rows.map((row) => ({ row, view: answerView(row) }))
  const [people, documents] = await Promise.all([
    ctx.db.user.findMany({
      where: { id: { in: rows.flatMap(({ updatedById }) => updatedById ?? []) } },
      select: { id: true, name: true },
    }),
    ctx.db.document.findMany({
      where: { assessmentId, id: { in: views.flatMap(({ view }) => documentsIn(view)) } },
      select: { id: true, title: true },
    }),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name] as const))
  const me = actorId(ctx.actor)
  const reviewed = views.map(({ row, view }) => ({
    ...view,
    ...byWhom(row, me, names),
    institution: '',
  }))
  return {
    documents: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
    answers: groupBy(reviewed, ({ instance }) => instance),
    adoptions: new Map(
      adoptions.map(({ version, decidedByName, decidedAt, ...adoption }) => [
        adoption.instance,
        {
          ...adoptionOf(adoption),
          version,
          decidedBy: decidedByName,
          decidedAt: decidedAt.toISOString(),
        },
      ]),
    ),
  }
}

function byWhom(
  { updatedById, authorIds }: AnswerRow,
  me: string | null,
  names: Names,
): Pick<ReviewAnswer, 'updatedBy' | 'mine'> {
  return {
    updatedBy: updatedById && (names.get(updatedById) ?? null),
    mine: me !== null && authorIds.includes(me),
  }
}

/** Documents that the answer cites or, to a question that asks for files, consists of. */
function documentsIn({ evidence, value }: AnswerView): string[] {
  const files = Array.isArray(value)
    ? value.filter(
        (item): item is string => typeof item === 'string' && z.uuid().safeParse(item).success,
      )
    : []
  return [...evidence.map(({ documentId }) => documentId), ...files]
}
