import { z } from 'zod'
import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import { type Instrument, instancesOf } from '@/lib/core/questionnaire/instrument'
import {
  type Adoption,
  contentsOf,
  type InstitutionAnswer,
  stateAnswers,
} from '@/lib/core/questionnaire/state-answer'
import { visibleInstances } from '@/lib/core/questionnaire/visibility'
import { Progress, progressOf } from '../answering/progress'
import { type Delegation, isPartOf } from './delegation'

/** How far one institution is with what it was handed in one section. */
export const PartProgress = Progress.extend({
  section: z.string(),
  institutionId: z.string(),
  /** Given but not handed in, or returned and not given anew. */
  unsubmitted: z.number(),
  submitted: z.number(),
  returned: z.number(),
  validated: z.number(),
  /** Earliest day by which something of it is due. */
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
})
export type PartProgress = z.infer<typeof PartProgress>

/** The same over several parts. */
export type PartCounts = Omit<PartProgress, 'section' | 'institutionId'>

interface Given {
  answers: readonly InstitutionAnswer[]
  adoptions: readonly Adoption[]
}

/** Progress by institution and section over what is delegated. `today` is an ISO day. */
export function delegationProgress(
  instrument: Instrument,
  { answers, adoptions }: Given,
  delegations: readonly (Delegation & { dueOn: string | null })[],
  today: string,
): PartProgress[] {
  const state = contentsOf(stateAnswers(answers, adoptions))
  const places = instancesOf(instrument)
  return [...new Set(delegations.map(({ institutionId }) => institutionId))].flatMap(
    (institutionId) => {
      const own = new Map(
        answers
          .filter((answer) => answer.institutionId === institutionId)
          .map((answer) => [answer.instance, answer]),
      )
      const visible = visibleInstances(instrument, new Map([...state, ...own]))
      return instrument.sections.flatMap(({ id }): PartProgress[] => {
        const handed = delegations.filter(
          (delegation) => delegation.institutionId === institutionId && delegation.section === id,
        )
        if (handed.length === 0) return []
        const part = places.filter(
          ({ key, question }) =>
            visible.has(key) && handed.some((delegation) => isPartOf(delegation, question)),
        )
        const given = part.flatMap(({ key }) => own.get(key) ?? []).filter(isAnswered)
        const count = (...statuses: string[]) =>
          given.filter(({ status }) => statuses.includes(status)).length
        const progress = progressOf(part, visible, own)
        const unsubmitted = count('draft', 'returned')
        const [dueOn = null] = handed.flatMap((delegation) => delegation.dueOn ?? []).sort()
        return [
          {
            ...progress,
            ...{ section: id, institutionId, unsubmitted, dueOn },
            ...{
              submitted: count('submitted'),
              returned: count('returned'),
              validated: count('validated'),
            },
            overdue: dueOn !== null && dueOn < today && (progress.open > 0 || unsubmitted > 0),
          },
        ]
      })
    },
  )
}

/** The day due is the nearest on which something is not handed in yet. */
export function sumOfParts(parts: readonly PartProgress[]): PartCounts {
  const sum = (count: (part: PartProgress) => number) =>
    parts.reduce((total, part) => total + count(part), 0)
  return {
    asked: sum(({ asked }) => asked),
    answered: sum(({ answered }) => answered),
    gaps: sum(({ gaps }) => gaps),
    open: sum(({ open }) => open),
    requiredOpen: sum(({ requiredOpen }) => requiredOpen),
    unsubmitted: sum(({ unsubmitted }) => unsubmitted),
    submitted: sum(({ submitted }) => submitted),
    returned: sum(({ returned }) => returned),
    validated: sum(({ validated }) => validated),
    dueOn:
      parts
        .flatMap(({ dueOn, open, unsubmitted }) => (dueOn && open + unsubmitted > 0 ? [dueOn] : []))
        .sort()[0] ?? null,
    overdue: parts.some(({ overdue }) => overdue),
  }
}
