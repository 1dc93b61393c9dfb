import type { Methodology } from '@/lib/core/methodology/schema'
import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion, Instance } from '@/lib/core/questionnaire/instrument'
import type { Reading } from '@/lib/core/questionnaire/reading'
import { standardReadings } from './compliance'
import type { FindingRule, RuleFigure, RuleSubject } from './finding-rules'
import { lawAndPractice } from './law-practice'
import { isScored, scoreOf, scoreOver } from './score'
import { placesFor } from './score-table'

/** Something that a rule can say a sentence about, with the figures it is judged by. */
export interface FindingSubject {
  /**
   * Permanent name of the subject: number of the question, code of the challenge or standard,
   * section.
   */
  key: string
  populationId: string | null
  events: string[]
  challenges: string[]
  /** Places of the answers that it rests on. */
  instances: string[]
  figures: Partial<Record<RuleFigure, number | null>>
  /** Answers that the figures are taken over. */
  used: number
  words: Record<string, string>
}

type Edition = Pick<Methodology, 'challenges' | 'standards' | 'questionSections'>

export function findingSubjects(
  edition: Edition,
  reading: Reading,
  rule: FindingRule,
): FindingSubject[] {
  const makers: Record<RuleSubject, () => FindingSubject[]> = {
    question: () => questionSubjects(reading, rule.coreOnly ?? false),
    challenge: () => challengeSubjects(edition, reading),
    standard: () => standardSubjects(edition, reading, rule.standardKind),
    'law-practice': () => lawPracticeSubjects(reading),
    section: () => sectionSubjects(reading),
  }
  return makers[rule.over]()
}

function questionSubjects(reading: Reading, coreOnly: boolean): FindingSubject[] {
  const valued = valuedPlaces(reading)
  return reading.instrument.questions
    .filter(({ core, own }) => core || own || !coreOnly)
    .flatMap(({ id, question, challenges }) => {
      const places = valued.filter((place) => place.question.id === id)
      return overPopulations(reading, places, id, () => ({ challenges, words: { question } }))
    })
}

function challengeSubjects({ challenges }: Edition, reading: Reading): FindingSubject[] {
  const valued = valuedPlaces(reading)
  return challenges.flatMap(({ key, title }) => {
    const places = valued.filter(({ question }) => question.challenges.includes(key))
    return overPopulations(reading, places, key, () => ({
      challenges: [key],
      words: { challenge: title },
    }))
  })
}

/** Over the scored questions that were answered, with a value or with a gap. */
function sectionSubjects(reading: Reading): FindingSubject[] {
  const answered = answeredPlaces(reading)
  return reading.instrument.sections.flatMap(({ id, title }) => {
    const places = answered.filter(({ question }) => question.section === id)
    return overPopulations(reading, places, id, (own) => ({
      challenges: distinct(own.flatMap(({ question }) => question.challenges)),
      words: { section: title },
    }))
  })
}

type Named = Pick<FindingSubject, 'challenges' | 'words'>

/**
 * One subject for the whole country and one for each population, each over its own answered places.
 */
function overPopulations(
  reading: Reading,
  places: readonly Instance[],
  key: string,
  name: (places: Instance[]) => Named,
): FindingSubject[] {
  return [null, ...reading.instrument.populations.map(({ id }) => id)].flatMap((populationId) => {
    const own = placesFor(places, populationId)
    if (own.length === 0) return []
    const { score, used, gapShare } = scoreOver(own, reading.contents)
    const { challenges, words } = name(own)
    return [
      {
        ...{
          key,
          populationId,
          challenges,
          events: eventsOf(own),
          instances: own.map((place) => place.key),
          figures: { score, gapShare },
          used: own.length,
        },
        words: {
          ...words,
          ...figureWords(score, used),
          answers: answersOf(reading, own),
          gaps: percent(gapShare),
          given: String(own.length),
        },
      },
    ]
  })
}

function valuedPlaces({ instances, contents }: Reading): Instance[] {
  return instances.filter(({ key, question }) => {
    const content = contents.get(key)
    return content !== undefined && scoreOf(question, content) !== null
  })
}

function answeredPlaces({ instances, contents }: Reading): Instance[] {
  return instances.filter(({ key, question }) => {
    const content = contents.get(key)
    return isScored(question) && content !== undefined && isAnswered(content)
  })
}

function standardSubjects(
  { standards }: Edition,
  reading: Reading,
  kind: string | undefined,
): FindingSubject[] {
  const wanted = standards.filter((standard) => kind === undefined || standard.kind === kind)
  return standardReadings(wanted, reading).flatMap(({ standard, events, at }) => {
    const populations =
      reading.instrument.populations.length > 0
        ? reading.instrument.populations.map(({ id }) => id)
        : [null]
    return populations.flatMap((population): FindingSubject[] => {
      const found = at({ event: null, population })
      if (!found || found.score === null) return []
      const words = {
        standard: [standard.instrument, standard.provision]
          .filter((part) => part !== '-')
          .join(', '),
        requires: standard.requires,
      }
      return [
        {
          ...{
            key: standard.id,
            populationId: population,
            challenges: standard.challenges,
            events,
            instances: found.instances,
          },
          ...{
            figures: { score: found.score },
            used: found.used,
            words: { ...words, ...figureWords(found.score, found.used) },
          },
        },
      ]
    })
  })
}

function lawPracticeSubjects(reading: Reading): FindingSubject[] {
  return lawAndPractice(reading).flatMap(
    ({ question, event, population, law, practice, difference }): FindingSubject[] => {
      if (difference === null) return []
      return [
        {
          key: event ? `${question.id}/${event}` : question.id,
          ...{
            populationId: population,
            challenges: question.challenges,
            events: event ? [event] : eventsWithin(reading, question),
          },
          ...{
            instances: [law.instance, practice.instance],
            figures: { lawLead: difference, practiceLead: -difference },
            used: 2,
          },
          words: {
            question: withEvent(reading, question.question, event),
            law: percent(law.score),
            practice: percent(practice.score),
          },
        },
      ]
    },
  )
}

function withEvent({ instrument }: Reading, question: string, event: string | null): string {
  const title = instrument.events.find(({ key }) => key === event)?.title
  return title ? `${question} (${title.toLowerCase()})` : question
}

function eventsWithin({ instrument }: Reading, question: AskedQuestion): string[] {
  return question.events.filter((event) => instrument.events.some(({ key }) => key === event))
}

function eventsOf(places: readonly Instance[]): string[] {
  return distinct(places.flatMap(({ event }) => (event ? [event] : [])))
}

function answersOf({ contents }: Reading, places: readonly Instance[]): string {
  const values = places.flatMap(({ key, question }) => {
    const value = contents.get(key)?.value
    return typeof value === 'number'
      ? [`${value}${question.answerType === 'percent' ? ' %' : ''}`]
      : typeof value === 'string'
        ? [value]
        : []
  })
  return distinct(values)
    .map((value) => `“${value}”`)
    .join(', ')
}

function figureWords(score: number | null, used: number): Record<string, string> {
  return {
    score: percent(score),
    severity: percent(score === null ? null : 1 - score),
    used: String(used),
  }
}

function percent(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 100))
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)]
}
