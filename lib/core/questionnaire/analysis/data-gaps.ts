import { type GapKind, isAnswered } from '@/lib/core/questionnaire/answering/answer'
import type { Reading } from '@/lib/core/questionnaire/reading'

/** A place at which the State says why it has no value. */
export interface DataGap {
  instance: string
  gap: GapKind
  reason: string
}

export function dataGaps({ instances, contents }: Reading): DataGap[] {
  return instances.flatMap(({ key }) => {
    const content = contents.get(key)
    return content?.gap && isAnswered(content)
      ? [{ instance: key, gap: content.gap, reason: content.gapReason }]
      : []
  })
}

/** What became of the places of one section. `asked` is the sum of the others. */
export interface SectionCount {
  key: string
  title: string
  asked: number
  answered: number
  gaps: Record<GapKind, number>
  /** Institutions contradict each other, or the lead body declared it disputed. */
  unsettled: number
  unanswered: number
}

export function sectionCounts({
  instrument,
  instances,
  contents,
  states,
}: Reading): SectionCount[] {
  return instrument.sections.map(({ id, title }) => {
    const count: SectionCount = {
      ...{ key: id, title, asked: 0, answered: 0, unsettled: 0, unanswered: 0 },
      gaps: { 'not-known': 0, 'not-applicable': 0, 'not-disclosed': 0 },
    }
    for (const { key } of instances.filter(({ question }) => question.section === id)) {
      const content = contents.get(key)
      const agreement = states.get(key)?.agreement
      count.asked += 1
      if (agreement === 'conflict' || agreement === 'disputed') count.unsettled += 1
      else if (!content || !isAnswered(content)) count.unanswered += 1
      else if (content.gap) count.gaps[content.gap] += 1
      else count.answered += 1
    }
    return count
  })
}
