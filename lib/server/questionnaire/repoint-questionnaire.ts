import 'server-only'
import type { AnswerChange } from '@/lib/core/questionnaire/answering/answer'
import { delegationPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { holder } from '@/lib/core/reference/pointer'
import { authorize, record } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { type Replacement, type Repointer, replaced } from '@/lib/server/reference/repointer'
import { type AnswerRow, answerSelect, contentOf } from './answering/answer-row'
import { lockAnswers } from './answering/lock-answers'
import { findInstance } from './answering/save-answer'
import { writeAnswer } from './answering/write-answer'
import { assertNotCompleted } from './delegation/under-way'
import { getQuestionnaireFor } from './questionnaire-reach'
import { assertRespondent, findInstitution } from './respondents'

/** The documents that answers name, changed by the lead body on behalf of who answered. */
export const repointAnswers: Repointer = async (inner, reach, references, replacement) => {
  const assessmentId = reach.assessment.id
  authorize(reach.subject, 'questionnaire.answer-for')
  const questionnaire = await getQuestionnaireFor(inner, assessmentId)
  await assertNotCompleted(inner, questionnaire)
  const where = { assessmentId, id: { in: references.map(({ holderId }) => holderId) } }
  const places = await inner.tx.answer.findMany({
    where,
    select: { instance: true, institutionId: true },
  })
  await lockAnswers(inner, assessmentId, places)
  const rows = await inner.tx.answer.findMany({ where, select: answerSelect })
  const populations = await inner.tx.population.findMany({
    where: { assessmentId },
    select: { id: true, code: true, name: true },
  })
  for (const row of rows) {
    const { instance, institutionId, version } = row
    const { question } = await findInstance(inner, questionnaire, instance, populations)
    const institution = await findInstitution(inner, assessmentId, institutionId, 'replacement')
    const change = withReplacement(row, question.answerType === 'file', replacement)
    const place = { reach: questionnaire, question, institution }
    await writeAnswer(inner, place, row, { instance, version, change })
  }
}

function withReplacement(row: AnswerRow, ofFiles: boolean, replacement: Replacement): AnswerChange {
  const { evidence, value, gap, gapReason } = contentOf(row)
  const { from, to } = replacement
  const files = ofFiles && Array.isArray(value) ? value.flat() : null
  return {
    evidence: evidence.map((item) =>
      item.documentId === from.id ? { ...item, documentId: to } : item,
    ),
    ...(files && { answer: { value: replaced(files, replacement), gap, gapReason } }),
  }
}

/** What was handed to a person is handed to another one of the same institution. */
export const repointDelegations: Repointer = async (inner, reach, references, { from, to }) => {
  const assessmentId = reach.assessment.id
  authorize(reach.subject, 'questionnaire.delegate')
  await assertNotCompleted(inner, await getQuestionnaireFor(inner, assessmentId))
  const rows = await inner.tx.delegation.findMany({
    where: { assessmentId, id: { in: references.map(({ holderId }) => holderId) } },
    select: { id: true, institutionId: true, questionKey: true },
  })
  for (const { id, institutionId, questionKey: question } of rows) {
    await assertRespondent(inner, assessmentId, institutionId, to)
    await inner.tx.delegation.update({
      where: { id },
      data: { userId: to, version: { increment: 1 } },
      select: { id: true },
    })
    const pointers = delegationPointers({ institutionId, userId: to, question })
    await keepReferences(inner, assessmentId, [{ holder: holder('delegation', id), pointers }])
    await record(inner, {
      ...{ action: 'questionnaire.delegate', entity: 'delegation', entityId: id, assessmentId },
      ...{ before: { userId: from.id }, after: { userId: to } },
    })
  }
}
