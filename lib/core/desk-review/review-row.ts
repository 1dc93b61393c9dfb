import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import { identifiersIn } from '@/lib/core/methodology/value'

/** A row of the matrix, read by the names of its columns. */
export interface ReviewRow {
  id: string
  section: string
  topic: string
  /** What the row asks. */
  question: string
  finding: string
  events: string[]
  populations: string[]
  direction: string
  sources: string[]
  locator: string
  quality: string
  /** ISO day, or empty. */
  date: string
  followUp: string[]
  /** Numbers of questions. */
  questions: string[]
  sites: string
  reviewer: string
  status: string
}

export function reviewRow({ id, values }: FactRow): ReviewRow {
  return {
    id,
    section: words(values.section),
    topic: words(values.topic) || words(values.guiding_question),
    question: words(values.guiding_question),
    finding: words(values.summary_finding),
    events: identifiersIn(values.event),
    populations: identifiersIn(values.population),
    direction: words(values.direction),
    sources: identifiersIn(values.source),
    locator: words(values.locator),
    quality: words(values.information_quality),
    date: words(values.date_of_information),
    followUp: identifiersIn(values.follow_up),
    questions: questionNumbers(words(values.follow_up_questions)),
    sites: words(values.follow_up_sites),
    reviewer: words(values.reviewer),
    status: words(values.status),
  }
}

/** Answered or searched in vain: nothing more to do. */
export function isSettled({ status }: Pick<ReviewRow, 'status'>): boolean {
  return status === 'done' || status === 'not-found'
}

/** A finding that nothing supports. */
export function lacksSource({
  finding,
  status,
  sources,
}: Pick<ReviewRow, 'finding' | 'status' | 'sources'>): boolean {
  return sources.length === 0 && status !== 'not-found' && (finding !== '' || status === 'done')
}

/** Numbers of the questionnaire that a text names, each once. */
export function questionNumbers(text: string): string[] {
  return [...new Set(text.match(/[HX]-\d+\.\d+[a-z]?/g) ?? [])]
}

function words(value: FactRow['values'][string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
