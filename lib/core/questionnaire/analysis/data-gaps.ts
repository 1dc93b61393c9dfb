import { z } from 'zod'
import type { Reading } from '@/lib/core/questionnaire/reading'
import { GapKind, isAnswered } from '../answering/answer'

/** A place at which the State says why it has no value. */
export const DataGap = z.object({
  instance: z.string(),
  gap: GapKind,
  reason: z.string(),
})
export type DataGap = z.infer<typeof DataGap>

export function dataGaps({ instances, contents }: Reading): DataGap[] {
  return instances.flatMap(({ key }) => {
    const content = contents.get(key)
    return content?.gap && isAnswered(content)
      ? [{ instance: key, gap: content.gap, reason: content.gapReason }]
      : []
  })
}

/** What became of the places of one section. `asked` is the sum of the others. */
export const SectionCount = z.object({
  key: z.string(),
  title: z.string(),
  asked: z.number(),
  answered: z.number(),
  gaps: z.record(GapKind, z.number()),
  /** Institutions contradict each other, or the lead body declared it disputed. */
  unsettled: z.number(),
  unanswered: z.number(),
})
export type SectionCount = z.infer<typeof SectionCount>

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
