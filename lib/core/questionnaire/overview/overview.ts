import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import { unsignedParts } from '@/lib/core/questionnaire/answering/unsigned-parts'
import type { Delegation } from '@/lib/core/questionnaire/delegation/delegation'
import {
  delegationProgress,
  type PartCounts,
  sumOfParts,
} from '@/lib/core/questionnaire/delegation/delegation-progress'
import type { QuestionnaireFacts } from '@/lib/core/questionnaire/facts'
import { type Instance, type Instrument, instancesOf } from '@/lib/core/questionnaire/instrument'
import { type Reading, readingOf } from '@/lib/core/questionnaire/reading'
import type { ReviewFilter } from '@/lib/core/questionnaire/review/review'
import { placeFinder, reviewCounts } from '@/lib/core/questionnaire/review/review-counts'
import { type OverviewTask, overviewTasks } from './overview-tasks'

/** Counts of places: what the State says there, and where it stands with the lead body. */
export interface OverviewCounts extends Record<ReviewFilter, number> {
  asked: number
  answered: number
  gaps: number
}

export interface SectionOverview extends OverviewCounts {
  id: string
  title: string
  /** Names of those who were asked. */
  institutions: string[]
  dueOn: string | null
  overdue: boolean
  /** Institutions whose answers here are not signed. */
  unsigned: number
}

export interface InstitutionOverview {
  id: string
  name: string
  /** Null while it was handed nothing. */
  progress: PartCounts | null
  unsigned: number
}

export interface QuestionnaireOverview {
  stepStatus: string
  tasks: OverviewTask[]
  total: OverviewCounts
  sections: SectionOverview[]
  institutions: InstitutionOverview[]
}

interface Situation {
  instrument: Instrument
  facts: QuestionnaireFacts
  delegations: readonly (Delegation & { dueOn: string | null })[]
  stepStatus: string
  /** ISO day. */
  today: string
}

/**
 * The whole questionnaire as its coordinator has to see it: what to do next, and how far sections
 * and institutions are.
 */
export function questionnaireOverview({
  instrument,
  facts,
  delegations,
  stepStatus,
  today,
}: Situation): QuestionnaireOverview {
  const reading = readingOf(instrument, facts)
  const places = instancesOf(instrument)
  const countsOf = placeCounter(reading, facts)
  const parts = delegationProgress(instrument, facts, delegations, today)
  const unsigned = unsignedParts(instrument, facts)
  const total = countsOf(places)
  const sections = instrument.sections.map(({ id, title }): SectionOverview => {
    const here = parts.filter(({ section }) => section === id)
    const { dueOn, overdue } = sumOfParts(here)
    return {
      ...{ id, title, dueOn, overdue },
      ...countsOf(places.filter(({ question }) => question.section === id)),
      institutions: facts.institutions
        .filter((institution) => here.some(({ institutionId }) => institutionId === institution.id))
        .map(({ name }) => name),
      unsigned: unsigned.filter(({ section }) => section === id).length,
    }
  })
  const institutions = facts.institutions.map(({ id, name }): InstitutionOverview => {
    const handed = parts.filter(({ institutionId }) => institutionId === id)
    const progress = handed.length > 0 ? sumOfParts(handed) : null
    return {
      id,
      name,
      progress,
      unsigned: unsigned.filter(({ institutionId }) => institutionId === id).length,
    }
  })
  const tasks = overviewTasks({
    ...{ stepStatus, unsigned, institutions: institutions.length, handed: delegations.length },
    ...{
      conflicts: total.conflict,
      submitted: total.submitted,
      disputed: total.disputed,
      requiredOpen: reading.progress.requiredOpen,
    },
    overdue: institutions.filter(({ progress }) => progress?.overdue).length,
    unasked: sections.filter((section) => section.institutions.length === 0 && section.open > 0)
      .length,
  })
  return { stepStatus, tasks, total, sections, institutions }
}

function placeCounter(
  { instances, contents, states }: Reading,
  { answers }: QuestionnaireFacts,
): (places: readonly Instance[]) => OverviewCounts {
  const asked = new Set(instances.map(({ key }) => key))
  const found = placeFinder({ instances, states }, answers)
  return (places) => {
    const here = places.filter(({ key }) => asked.has(key))
    const given = here.flatMap(({ key }) => contents.get(key) ?? []).filter(isAnswered)
    const gaps = given.filter(({ gap }) => gap !== null).length
    return {
      ...reviewCounts(places, found),
      asked: here.length,
      answered: given.length - gaps,
      gaps,
    }
  }
}
