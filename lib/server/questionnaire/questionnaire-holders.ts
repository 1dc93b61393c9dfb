import 'server-only'
import { can } from '@/lib/core/policy/can'
import type { Action } from '@/lib/core/policy/rules'
import { instanceParts } from '@/lib/core/questionnaire/instrument'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import { loadInstitutions } from '@/lib/server/member/institutions'
import {
  type HolderReader,
  type HolderWords,
  type Source,
  type StoredReference,
  wordsFor,
} from '@/lib/server/reference/holder-reader'
import { DecidedFinding } from './analysis/finding-view'
import { loadOwnQuestions } from './load-instrument'

type Words = Omit<HolderWords, 'partName'>
type Known = readonly (readonly [string, Words])[]
type Find = (source: Source, reach: Reach, ids: string[]) => Promise<Known>

const base = '/questionnaire'

/** A part of the questionnaire that is shown to those who may take the action. */
function reader(action: Action, find: Find, replaceable: readonly string[] = []): HolderReader {
  return {
    readable: async (_source, reach) => (can(subjectOf(reach), action) ? {} : null),
    describe: async (source, reach, references: readonly StoredReference[]) =>
      wordsFor(
        references,
        new Map(await find(source, reach, [...new Set(references.map((one) => one.holderId))])),
      ),
    isReplaceable: ({ part }) => replaceable.includes(part),
  }
}

export const answerHolder = reader(
  'questionnaire.read-all',
  async (source, reach, ids) => {
    const rows = await source.answer.findMany({
      where: { id: { in: ids }, assessmentId: reach.assessment.id },
      select: { id: true, questionKey: true, institutionId: true },
    })
    const [nameOf, institutionOf] = await names(source, reach)
    return rows.map(({ id, questionKey, institutionId }) => [
      id,
      {
        name: nameOf(questionKey),
        within: institutionOf(institutionId),
        path: `${base}?question=${questionKey}`,
      },
    ])
  },
  ['evidence', 'answer'],
)

export const adoptionHolder = reader('questionnaire.read-all', async (source, reach, ids) => {
  const [nameOf] = await names(source, reach)
  return ids.map((instance) => [
    instance,
    { name: nameOf(instanceParts(instance).question), within: '', path: `${base}/review` },
  ])
})

export const findingHolder = reader('questionnaire.read-all', async (source, reach, ids) => {
  const rows = await source.findingDecision.findMany({
    where: { assessmentId: reach.assessment.id, proposalKey: { in: ids } },
    select: { proposalKey: true, finding: true },
  })
  return rows.map(({ proposalKey, finding }) => [
    proposalKey,
    { name: DecidedFinding.parse(finding).statement, within: '', path: `${base}/analysis` },
  ])
})

export const delegationHolder = reader(
  'questionnaire.read-all',
  async (source, reach, ids) => {
    const rows = await source.delegation.findMany({
      where: { id: { in: ids }, assessmentId: reach.assessment.id },
      select: { id: true, sectionKey: true, questionKey: true, institutionId: true },
    })
    const [nameOf, institutionOf] = await names(source, reach)
    return rows.map(({ id, sectionKey, questionKey, institutionId }) => [
      id,
      {
        name: questionKey ? nameOf(questionKey) : sectionName(reach, sectionKey),
        within: institutionOf(institutionId),
        path: `${base}/delegation`,
      },
    ])
  },
  ['person'],
)

export const signatureHolder = reader('questionnaire.read-all', async (source, reach, ids) => {
  const rows = await source.signOff.findMany({
    where: { id: { in: ids }, assessmentId: reach.assessment.id },
    select: { id: true, sectionKey: true, institutionId: true },
  })
  const [, institutionOf] = await names(source, reach)
  return rows.map(({ id, sectionKey, institutionId }) => [
    id,
    { name: sectionName(reach, sectionKey), within: institutionOf(institutionId), path: base },
  ])
})

export const questionHolder = reader('questionnaire.read-all', async (source, reach, ids) => {
  const [nameOf] = await names(source, reach)
  return ids.map((key) => [key, { name: nameOf(key), within: '', path: `${base}/questions` }])
})

function sectionName({ methodology }: Reach, key: string): string {
  return methodology.questionSections.find(({ id }) => id === key)?.title ?? key
}

type NameOf = (key: string) => string

async function names(source: Source, reach: Reach): Promise<[NameOf, NameOf]> {
  const { id } = reach.assessment
  const [own, institutions] = await Promise.all([
    loadOwnQuestions(source, id),
    loadInstitutions(source, id),
  ])
  const questions = [...reach.methodology.questions, ...own]
  return [
    (key) => {
      const question = questions.find((candidate) => candidate.id === key)
      return question ? `${key} ${question.question}` : key
    },
    (row) => institutions.find((institution) => institution.id === row)?.name ?? '',
  ]
}
