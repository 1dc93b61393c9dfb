import { groupBy } from '@/lib/core/group-by'
import type { QuestionnaireFacts } from '@/lib/core/questionnaire/facts'
import { type Instrument, instanceParts } from '@/lib/core/questionnaire/instrument'
import { isAnswered } from './answer'

export interface UnsignedPart {
  section: string
  institutionId: string
  /** All that the institution answered there is handed in, so that it can be signed. */
  ready: boolean
}

/** Sections in which an institution answered and no signature in force stands under its answers. */
export function unsignedParts(
  instrument: Instrument,
  { answers, signOffs }: Pick<QuestionnaireFacts, 'answers' | 'signOffs'>,
): UnsignedPart[] {
  const sectionOf = new Map(instrument.questions.map(({ id, section }) => [id, section]))
  const bySection = groupBy(answers, ({ instance }) =>
    sectionOf.get(instanceParts(instance).question),
  )
  return instrument.sections.flatMap(({ id }) => {
    const isSigned = (institutionId: string) =>
      signOffs.some(
        (signOff) =>
          signOff.section === id &&
          signOff.institutionId === institutionId &&
          signOff.changedSince === 0,
      )
    const byInstitution = groupBy(bySection.get(id) ?? [], ({ institutionId }) => institutionId)
    return [...byInstitution].flatMap(([institutionId, rows]) => {
      const given = rows.filter(isAnswered)
      const ready =
        given.length > 0 &&
        given.every(({ status }) => status === 'submitted' || status === 'validated')
      return isSigned(institutionId) ? [] : [{ section: id, institutionId, ready }]
    })
  })
}
