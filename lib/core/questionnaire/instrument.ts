import { z } from 'zod'
import { type Aspect, Question, QuestionSection } from '@/lib/core/methodology/question'
import type { Methodology } from '@/lib/core/methodology/schema'

export const modes = ['core', 'full'] as const
/** `core`: the shorter questionnaire for a first round. */
export const Mode = z.enum(modes)
export type Mode = z.infer<typeof Mode>

/** A question as it is asked: of the edition, or added by the lead body. */
export const AskedQuestion = Question.omit({ id: true }).extend({
  id: z.string(),
  /**
   * Raised when the lead body rewords a question of its own; answers keep the version that they
   * answered.
   */
  version: z.number(),
  own: z.boolean(),
})
AskedQuestion.register(z.globalRegistry, { id: 'AskedQuestion' })
export type AskedQuestion = z.infer<typeof AskedQuestion>

export const InstrumentPopulation = z.object({
  id: z.string(),
  /** Code of the edition's list; null for a population of the country's own. */
  code: z.string().nullable(),
  name: z.string(),
})
export type InstrumentPopulation = z.infer<typeof InstrumentPopulation>

/** The questionnaire of one assessment: which questions, asked for which events and populations. */
export const Instrument = z.object({
  sections: z.array(QuestionSection),
  questions: z.array(AskedQuestion),
  events: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
    }),
  ),
  populations: z.array(InstrumentPopulation),
})
export type Instrument = z.infer<typeof Instrument>

/**
 * One place for an answer: a question for one event, one population and one aspect, as far as it is
 * asked for each.
 */
export interface Instance {
  key: string
  question: AskedQuestion
  event: string | null
  population: string | null
  aspect: Aspect | null
}

export interface InstrumentScope {
  mode: Mode
  /** Questions that the lead body added, in order. */
  own: readonly AskedQuestion[]
  /** Events in scope; with none chosen yet, all. */
  events: readonly string[]
  populations: readonly InstrumentPopulation[]
}

/** The questionnaire for this scope. Sections without a question are left out. */
export function instrumentOf(
  methodology: Methodology,
  { mode, own, events, populations }: InstrumentScope,
): Instrument {
  const inScope = methodology.events.filter(
    ({ key }) => events.length === 0 || isInScope(key, events),
  )
  const edition = methodology.questions
    .filter((question) => mode === 'full' || question.core)
    .map((question) => ({ ...question, version: 1, own: false }))
  const sections = methodology.questionSections
  const instrument = {
    events: inScope.map(({ key, title }) => ({ key, title })),
    populations: [...populations],
  }
  const order = new Map(sections.map(({ id }, index) => [id, index]))
  const questions = [...edition, ...own]
    .filter((question) => instancesOfQuestion(instrument, question).length > 0)
    .sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0))
  return {
    ...instrument,
    questions,
    sections: sections.filter(({ id }) => questions.some(({ section }) => section === id)),
  }
}

/** Late registration is a part of birth registration and comes into scope with it. */
function isInScope(event: string, chosen: readonly string[]): boolean {
  return chosen.includes(event) || (event === 'late_birth' && chosen.includes('birth'))
}

/** Every place for an answer, in the order in which the questions are asked. */
export function instancesOf(instrument: Instrument): Instance[] {
  return instrument.questions.flatMap((question) => instancesOfQuestion(instrument, question))
}

/**
 * Places of one question: event by event, in each population by population, in each the law before
 * the practice.
 */
export function instancesOfQuestion(
  { events, populations }: Pick<Instrument, 'events' | 'populations'>,
  question: AskedQuestion,
): Instance[] {
  const asked = question.events.filter((key) => events.some((event) => event.key === key))
  if (question.events.length > 0 && asked.length === 0) return []
  const concerned = populationsConcerned(populations, question)
  if (concerned.length === 0 && question.populations.length > 0 && !isForAll(question)) return []
  const overEvents = question.repeatForEvent ? asked : [null]
  const overPopulations = question.repeatForPopulation ? concerned.map(({ id }) => id) : [null]
  const overAspects = question.aspects ?? [null]
  return overEvents.flatMap((event) =>
    overPopulations.flatMap((population) =>
      overAspects.map((aspect) => ({
        key: instanceKey({ question: question.id, event, population, aspect }),
        question,
        event,
        population,
        aspect,
      })),
    ),
  )
}

function isForAll(question: AskedQuestion): boolean {
  return question.populations.length === 0 || question.populations.includes('ALL')
}

function populationsConcerned(
  populations: readonly InstrumentPopulation[],
  question: AskedQuestion,
): readonly InstrumentPopulation[] {
  return isForAll(question)
    ? populations
    : populations.filter(({ code }) => code !== null && question.populations.includes(code))
}

export interface InstanceParts {
  question: string
  event: string | null
  population: string | null
  aspect: Aspect | null
}

/** Permanent name of a place for an answer, for instance `H-3.03|birth|<population id>|law`. */
export function instanceKey({ question, event, population, aspect }: InstanceParts): string {
  return [question, event ?? '', population ?? '', aspect ?? ''].join('|')
}

export function instanceParts(key: string): InstanceParts {
  const [question = '', event, population, aspect] = key.split('|')
  return {
    question,
    event: event || null,
    population: population || null,
    aspect: (aspect || null) as Aspect | null,
  }
}
