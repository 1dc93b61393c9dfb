import { z } from 'zod'
import type { Standard } from '@/lib/core/methodology/lists'
import type { Instance, InstrumentPopulation } from '@/lib/core/questionnaire/instrument'
import type { Reading } from '@/lib/core/questionnaire/reading'
import { scoreOver } from './score'

/**
 * Display thresholds of this project: a standard is met from the first on, and not met below the
 * second.
 */
export const metFrom = 0.85
export const notMetBelow = 0.35

export const complianceStatuses = ['met', 'partly', 'not-met', 'unknown'] as const
export const ComplianceStatus = z.enum(complianceStatuses)
export type ComplianceStatus = z.infer<typeof ComplianceStatus>

export const Compliance = z.object({
  status: ComplianceStatus,
  /** Mean of the scored answers to the questions that test the standard. */
  score: z.number().nullable(),
  used: z.number(),
  instances: z.array(z.string()),
})
export type Compliance = z.infer<typeof Compliance>

/** Null stands for all events, or all populations, together. */
export interface ComplianceScope {
  event: string | null
  population: string | null
}

export interface StandardReading {
  standard: Standard
  /** Those in scope that it speaks of. */
  events: string[]
  /** Null when the standard does not speak of this event or population. */
  at: (scope: ComplianceScope) => Compliance | null
}

/** Standards that concern the events and populations in scope. */
export function standardReadings(
  standards: readonly Standard[],
  reading: Reading,
): StandardReading[] {
  const byQuestion = new Map(reading.instrument.questions.map(({ id }) => [id, [] as Instance[]]))
  for (const instance of reading.instances) byQuestion.get(instance.question.id)?.push(instance)
  return standards.flatMap((standard): StandardReading[] => {
    const { events, populations } = reading.instrument
    const covers = coverage(standard, populations)
    const covered = events.filter(({ key }) => covers.event(key)).map(({ key }) => key)
    if (covered.length === 0) return []
    if (populations.length > 0 && !populations.some(({ id }) => covers.population(id))) return []
    const places = testingQuestions(standard, reading).flatMap((id) => byQuestion.get(id) ?? [])
    return [
      { standard, events: covered, at: (scope) => complianceAt(reading, places, covers, scope) },
    ]
  })
}

export function complianceStatus(score: number | null): ComplianceStatus {
  if (score === null) return 'unknown'
  if (score >= metFrom) return 'met'
  return score < notMetBelow ? 'not-met' : 'partly'
}

function testingQuestions(standard: Standard, { instrument }: Reading): string[] {
  const naming = instrument.questions
    .filter(({ standards }) => standards.includes(standard.id))
    .map(({ id }) => id)
  return [...new Set([...standard.testedByQuestions, ...naming])]
}

interface Coverage {
  event: (key: string) => boolean
  population: (id: string) => boolean
  codeOf: (id: string) => string | null
}

/**
 * `ALL` and, for standards on the system as a whole, `none` take in every event. A population
 * without a code is only covered by `ALL`.
 */
function coverage(standard: Standard, populations: readonly InstrumentPopulation[]): Coverage {
  const codes = new Map(populations.map(({ id, code }) => [id, code]))
  const everyEvent = standard.events.some((event) => event === 'ALL' || event === 'none')
  const codeOf = (id: string) => codes.get(id) ?? null
  return {
    event: (key) => everyEvent || standard.events.includes(key),
    population: (id) =>
      standard.populations.includes('ALL') || standard.populations.includes(codeOf(id) ?? ''),
    codeOf,
  }
}

function complianceAt(
  { contents }: Reading,
  places: readonly Instance[],
  covers: Coverage,
  { event, population }: ComplianceScope,
): Compliance | null {
  if (event !== null && !covers.event(event)) return null
  if (population !== null && !covers.population(population)) return null
  const fitting = places.filter(
    (place) => fitsEvent(place, covers, event) && fitsPopulation(place, covers, population),
  )
  const { score, used } = scoreOver(fitting, contents)
  return {
    status: complianceStatus(score),
    score,
    used,
    instances: fitting.filter(({ key }) => contents.has(key)).map(({ key }) => key),
  }
}

/** A question asked once about several events speaks of each of them; asked about none, of all. */
function fitsEvent(
  { question, event }: Instance,
  covers: Coverage,
  wanted: string | null,
): boolean {
  if (event !== null) return wanted === null ? covers.event(event) : event === wanted
  return wanted === null || question.events.length === 0 || question.events.includes(wanted)
}

function fitsPopulation(
  { question, population }: Instance,
  covers: Coverage,
  wanted: string | null,
): boolean {
  if (population !== null)
    return wanted === null ? covers.population(population) : population === wanted
  if (wanted === null || question.populations.length === 0 || question.populations.includes('ALL'))
    return true
  return question.populations.includes(covers.codeOf(wanted) ?? '')
}
