import type { ShowIf } from '@/lib/core/methodology/question'
import {
  type Instance,
  type Instrument,
  instancesOfQuestion,
} from '@/lib/core/questionnaire/instrument'
import { isSamePlace } from '@/lib/core/questionnaire/visibility'

/** One condition of a place: it holds when the answer at any of these places meets it. */
export interface Requirement {
  condition: ShowIf
  anyOf: Instance[]
}

/**
 * What must all hold for each place to be asked, by its key, as `visibleInstances` decides it.
 * Conditions on questions that are not in the
 * instrument hold and are left out; so are those that would close a ring, for forms of other
 * systems refuse rings.
 */
export function requirementsOf(instrument: Instrument): Map<string, Requirement[]> {
  const places = new Map(
    instrument.questions.map((question) => [
      question.id,
      instancesOfQuestion(instrument, question),
    ]),
  )
  const depends = new Map(
    instrument.questions.map(({ id, showIf }) => [id, showIf.map(({ question }) => question)]),
  )
  const all = [...places.values()].flat()
  return new Map(
    all.map((place) => [
      place.key,
      place.question.showIf.flatMap((condition): Requirement[] => {
        const others = places.get(condition.question)
        if (!others || leadsTo(depends, condition.question, place.question.id)) return []
        return [{ condition, anyOf: others.filter((other) => isSamePlace(place, other)) }]
      }),
    ]),
  )
}

function leadsTo(
  depends: ReadonlyMap<string, string[]>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (depends.get(from) ?? []).some((next) => leadsTo(depends, next, to, seen))
}
