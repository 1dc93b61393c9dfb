import type { Methodology, SectionContent } from '../methodology/schema'
import type { AnswerValue } from '../questionnaire/answer'
import type { QuestionnaireFacts } from '../questionnaire/facts'
import { type Instance, type Instrument, instancesOf } from '../questionnaire/instrument'
import { instrumentFor } from '../questionnaire/lacks'
import { type Progress, progressOf } from '../questionnaire/progress'
import { bandOf, scoreOver } from '../questionnaire/score'
import { contentsOf, type StateAnswer, stateAnswers } from '../questionnaire/state-answer'
import { visibleInstances } from '../questionnaire/visibility'
import { gapWords, placeWords } from '../questionnaire/words'
import type { AssessmentFacts } from './assessment-facts'
import type { Block, Inline } from './block'
import { formatDay, formatNumber } from './format-value'

interface Reading {
  facts: AssessmentFacts
  questionnaire: QuestionnaireFacts
  instrument: Instrument
  /** Places that are asked. */
  instances: Instance[]
  states: Map<string, StateAnswer>
  progress: Progress
  names: ReadonlyMap<string, string>
}

type Part = Extract<SectionContent, { from: 'questionnaire' }>['part']

/** Blocks of one part of the questionnaire; sub-headings start at `level`. */
export function questionnaireBlocks(methodology: Methodology, facts: AssessmentFacts, part: Part, level: number): Block[] {
  if (!facts.questionnaire) return []
  const reading = readingOf(methodology, facts, facts.questionnaire)
  switch (part) {
    case 'summary':
      return summaryBlocks(reading)
    case 'scores':
      return scoreBlocks(reading)
    case 'answers':
      return answerBlocks(reading, level)
    case 'dissent':
      return dissentBlocks(reading)
    case 'findings':
      return findingBlocks(reading)
    case 'sign-offs':
      return signOffBlocks(reading)
    case 'evidence':
      return evidenceBlocks(reading)
  }
}

function readingOf(methodology: Methodology, facts: AssessmentFacts, questionnaire: QuestionnaireFacts): Reading {
  const instrument = instrumentFor(methodology, facts)
  const states = stateAnswers(questionnaire.answers, questionnaire.adoptions)
  const contents = contentsOf(states)
  const visible = visibleInstances(instrument, contents)
  const all = instancesOf(instrument)
  const named = [...questionnaire.institutions, ...facts.populations, ...instrument.events.map(({ key, title }) => ({ id: key, name: title }))]
  return {
    facts,
    questionnaire,
    instrument,
    states,
    instances: all.filter(({ key }) => visible.has(key)),
    progress: progressOf(all, visible, contents),
    names: new Map([...named.map(({ id, name }) => [id, name] as const), ...facts.documents.map(({ id, title }) => [id, title] as const)]),
  }
}

function summaryBlocks({ progress, questionnaire, states }: Reading): Block[] {
  const agreements = [...states.values()].map(({ agreement }) => agreement)
  const count = (wanted: string) => agreements.filter((agreement) => agreement === wanted).length
  return [
    definitions([
      ['Form of the questionnaire', questionnaire.mode === 'core' ? 'Shorter questionnaire (core questions)' : 'Full questionnaire'],
      ['Answers asked for', formatNumber(progress.asked)],
      ['Answered', formatNumber(progress.answered)],
      ['Data gaps (not known, not applicable or not disclosed)', formatNumber(progress.gaps)],
      ['Open', formatNumber(progress.open)],
      ['Institutions that answered', formatNumber(new Set(questionnaire.answers.map(({ institutionId }) => institutionId)).size)],
      ['Reconciled by the lead body', formatNumber(count('adopted'))],
      ['Not settled', formatNumber(count('conflict') + count('disputed'))],
    ]),
  ]
}

function scoreBlocks({ instrument, instances, states }: Reading): Block[] {
  const contents = contentsOf(states)
  const rows = instrument.sections.map(({ id, title }) => {
    const score = scoreOver(
      instances.filter(({ question }) => question.section === id),
      contents,
    )
    const percent = score.score === null ? '' : formatNumber(Math.round(score.score * 100))
    return [`${id} ${title}`, percent, score.score === null ? '' : bandOf(score.score), formatNumber(score.used), share(score.gapShare)]
  })
  return [
    table('Scores by section, 0 to 100', ['Section', 'Score', 'Band', 'Answers used', 'Data gaps'], rows, [4, 1, 1.6, 1.2, 1.2]),
    note(
      'A score is the mean of the scored answers; data gaps are left out and shown apart. Bands are display bands of this project. Countries are never ranked by them.',
    ),
  ]
}

function answerBlocks(reading: Reading, level: number): Block[] {
  return reading.instrument.sections.flatMap(({ id, title }): Block[] => {
    const instances = reading.instances.filter(({ question }) => question.section === id)
    const rows = instances.flatMap((instance) => {
      const state = reading.states.get(instance.key)
      return state
        ? [[instance.question.id, questionWords(reading, instance), contentWords(reading, instance, state), institutionsAt(reading, instance.key)]]
        : []
    })
    if (rows.length === 0) return []
    return [
      { type: 'heading', level: Math.min(level, 4), text: `${id} ${title}`, anchor: `answers-${id.toLowerCase()}` },
      table(`${id} ${title}`, ['Number', 'Question', 'Answer', 'Given by'], rows, [1, 4, 4, 2]),
    ]
  })
}

function questionWords({ names }: Reading, { question, ...place }: Instance): string {
  const words = placeWords(names, place)
  return words ? `${question.question} (${words})` : question.question
}

function contentWords(reading: Reading, { question }: Instance, { agreement, content }: StateAnswer): string {
  if (agreement === 'conflict') return 'Institutions differ; see below.'
  if (agreement === 'disputed') return 'Disputed; see below.'
  return content ? givenWords(reading, question, content) : ''
}

function givenWords(
  { names }: Reading,
  question: Pick<Instance['question'], 'columns' | 'answerType' | 'unit'>,
  { value, gap, gapReason }: NonNullable<StateAnswer['content']>,
): string {
  if (gap) return gapReason ? `${gapWords[gap]}: ${gapReason}` : gapWords[gap]
  return value === null ? '' : valueWords(names, question, value)
}

function valueWords(
  names: ReadonlyMap<string, string>,
  { columns, answerType, unit }: Pick<Instance['question'], 'columns' | 'answerType' | 'unit'>,
  value: AnswerValue,
): string {
  if (typeof value === 'number') return `${formatNumber(value)}${answerType === 'percent' ? ' %' : unit ? ` ${unit}` : ''}`
  if (typeof value === 'string') return value
  const lines = value.map((item) => (Array.isArray(item) ? rowWords(columns, item) : (names.get(item) ?? item)))
  return lines.join(columns.length > 0 ? '\n' : '; ')
}

function rowWords(columns: readonly string[], cells: readonly string[]): string {
  return cells.flatMap((cell, index) => (cell.trim() ? [`${columns[index]}: ${cell.trim()}`] : [])).join('; ')
}

function institutionsAt({ questionnaire, names }: Reading, key: string): string {
  return questionnaire.answers.flatMap(({ instance, institutionId }) => (instance === key ? [names.get(institutionId) ?? ''] : [])).join(', ')
}

function dissentBlocks(reading: Reading): Block[] {
  const { questionnaire, instances, names } = reading
  const adopted = new Map(questionnaire.adoptions.map((adoption) => [adoption.instance, adoption]))
  const rows = instances.flatMap((instance) => {
    const adoption = adopted.get(instance.key)
    const agreement = reading.states.get(instance.key)?.agreement
    if (!adoption && agreement !== 'conflict') return []
    const given = questionnaire.answers
      .filter((answer) => answer.instance === instance.key)
      .map((answer) => `${names.get(answer.institutionId) ?? ''}: ${givenWords(reading, instance.question, answer)}`)
    const outcome = adoption ? (adoption.kind === 'disputed' ? 'Disputed' : givenWords(reading, instance.question, adoption)) : 'Not settled'
    return [[`${instance.question.id} ${questionWords(reading, instance)}`, given.join('\n'), outcome, adoption?.reason ?? '', adoption?.dissent ?? '']]
  })
  return rows.length === 0
    ? []
    : [table('Answers on which institutions differed', ['Question', 'Answers given', 'Adopted', 'Reason', 'Dissent'], rows, [3, 3, 2, 2, 2])]
}

function findingBlocks({ questionnaire, names }: Reading): Block[] {
  const rows = questionnaire.findings.map(({ kind, statement, challenges, populationId }) => [
    kind.replace('-', ' '),
    statement,
    challenges.join(', '),
    populationId ? (names.get(populationId) ?? '') : '',
  ])
  return rows.length === 0 ? [] : [table('Draft findings accepted by the lead body', ['Kind', 'Finding', 'Challenges', 'Population'], rows, [1, 4, 1, 2])]
}

function signOffBlocks({ questionnaire, instrument, names }: Reading): Block[] {
  const order = instrument.sections.map(({ id }) => id)
  const signed = [...questionnaire.signOffs].sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
  const rows = signed.map(({ section, institutionId, signatory, office, signedOn, reservations, changedSince }) => [
    section,
    names.get(institutionId) ?? '',
    office ? `${signatory}, ${office}` : signatory,
    formatDay(signedOn),
    [reservations, changedSince > 0 ? `${changedSince} answers changed after signing` : ''].filter(Boolean).join('. '),
  ])
  return rows.length === 0 ? [] : [table('Sections signed off', ['Section', 'Institution', 'Signed by', 'On', 'Reservations'], rows, [1, 3, 3, 1.5, 3])]
}

function evidenceBlocks(reading: Reading): Block[] {
  const { questionnaire, names, instances } = reading
  const asked = new Map(instances.map((instance) => [instance.key, instance]))
  const rows = questionnaire.answers.flatMap(({ instance, institutionId, evidence }) => {
    const place = asked.get(instance)
    if (!place) return []
    return evidence.map(({ documentId, locator }) => [
      place.question.id,
      names.get(institutionId) ?? '',
      names.get(documentId) ?? 'A withdrawn document',
      locator,
    ])
  })
  return rows.length === 0 ? [] : [table('Evidence of answers', ['Question', 'Institution', 'Document', 'Page or section'], rows, [1, 3, 4, 2])]
}

function share(value: number | null): string {
  return value === null ? '' : `${Math.round(value * 100)} %`
}

function table(caption: string, labels: string[], rows: string[][], widths: number[]): Block {
  return {
    type: 'table',
    caption,
    columns: labels.map((label, index) => ({ label, align: 'start' as const, width: widths[index] ?? 1 })),
    rows: rows.map((row) => row.map((text): Inline[] => (text ? [{ text }] : []))),
  }
}

function definitions(items: [string, string][]): Block {
  return { type: 'definitions', items: items.map(([term, detail]) => ({ term, detail: [{ text: detail }] })) }
}

function note(text: string): Block {
  return { type: 'note', tone: 'info', content: [{ text }] }
}
