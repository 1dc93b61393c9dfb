import { missing, type Problems } from './problems'
import type { Methodology } from './schema'

export function questionProblems(methodology: Methodology): Problems {
  const sections = methodology.questionSections.map(({ id }) => ({ key: id }))
  const questions = methodology.questions.map(({ id }) => ({ key: id }))
  const standards = methodology.standards.map(({ id }) => ({ key: id }))
  const targets = methodology.regionalTargets.map(({ code }) => ({ key: code }))
  return [
    ...methodology.questions.flatMap((question) => [
      ...missing(sections, [question.section], `${question.id}: section`),
      ...missing(standards, question.standards, `${question.id}: standard`),
      ...missing(methodology.challenges, question.challenges, `${question.id}: challenge`),
      ...missing(targets, question.regionalTargets, `${question.id}: regional target`),
      ...missing(
        questions,
        question.showIf.map((condition) => condition.question),
        `${question.id}: question`,
      ),
    ]),
    ...methodology.standards.flatMap((standard) =>
      missing(questions, standard.testedByQuestions, `${standard.id}: question`),
    ),
  ]
}
