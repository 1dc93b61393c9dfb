import { randomUUID } from 'node:crypto'
import { translationCsv } from '@/lib/core/questionnaire/set-up/translation'
import { methodology } from './methodology'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export const place = '/assessments/{assessmentId}'
export const questionnaire = `${place}/questionnaire`

/** Stand in bodies for ids that are known once the world is made. */
export const later = { institution: randomUUID(), answer: randomUUID(), document: randomUUID() }

const first = methodology.questions[0]?.question ?? ''
export const finding = 'practice-behind-law|H-3.07|'
export const ownQuestion = {
  section: 'H-5',
  question: 'How often does the boat come?',
  help: 'Of the last year',
  answerType: 'single',
  options: ['Every month', 'Less often'],
  columns: ['Port'],
  unit: 'trips',
  events: ['birth'],
  populations: ['ALL'],
  repeatForEvent: true,
  repeatForPopulation: false,
  challenges: methodology.challenges.slice(0, 1).map(({ key }) => key),
  required: true,
  condition: { question: 'H-3.07', op: 'in', value: ['Yes'] },
}

/** A full and good body of every operation of the questionnaire that takes JSON. */
export const questionnaireBodies: Record<string, Json> = {
  [`PATCH ${questionnaire}/answers`]: {
    instance: 'H-1.01|||',
    institution: later.institution,
    version: 0,
    change: {
      answer: { value: 'The registry', gap: null, gapReason: '' },
      comment: 'Since 1990',
      confidence: 'high',
      evidence: [{ documentId: later.document, locator: 'page 3' }],
    },
    sourceRow: later.institution,
  },
  [`POST ${questionnaire}/submissions`]: { section: 'H-3', institution: later.institution },
  [`POST ${questionnaire}/sign-offs`]: {
    section: 'H-3',
    institution: later.institution,
    signatory: 'R. Gistrar',
    office: 'Registry',
    signedOn: '2026-01-15',
    reservations: 'Figures are provisional',
  },
  [`POST ${questionnaire}/answers/{answerId}/validate`]: { version: 2 },
  [`POST ${questionnaire}/answers/{answerId}/return`]: { version: 2, note: 'Which year?' },
  [`POST ${questionnaire}/validations`]: { section: 'H-3' },
  [`PUT ${questionnaire}/adoptions`]: {
    instance: 'H-3.07|||law',
    version: 0,
    decision: { kind: 'institution', answerId: later.answer, answerVersion: 2 },
    reason: 'The act says so',
    dissent: 'Not in the districts',
  },
  [`POST ${questionnaire}/delegations`]: {
    institutionId: later.institution,
    userId: null,
    sections: ['H-2'],
    questions: ['H-4.01'],
    dueOn: '2026-12-01',
    note: 'By then',
  },
  [`PATCH ${questionnaire}/delegations/{delegationId}`]: {
    version: 1,
    userId: null,
    dueOn: '2026-12-01',
    note: 'By then',
  },
  [`POST ${questionnaire}/reminders`]: { institution: later.institution, onlyDue: false },
  [`POST ${questionnaire}/links`]: {
    email: 'by-link@test.example',
    name: 'A respondent',
    institutionId: later.institution,
    days: 30,
  },
  [`POST ${questionnaire}/findings/decisions`]: {
    key: finding,
    version: 1,
    decision: 'accepted',
    statement: 'Practice lags',
    note: 'Seen',
  },
  [`POST ${questionnaire}/findings/reopenings`]: { key: finding, version: 1 },
  [`PUT ${questionnaire}/settings`]: { mode: 'core', version: 0 },
  [`POST ${questionnaire}/questions`]: ownQuestion,
  [`PUT ${questionnaire}/questions/{question}`]: { version: 1, question: ownQuestion },
  [`PUT ${questionnaire}/translations`]: {
    language: 'id',
    question: 'H-1.01',
    texts: { question: 'Siapa?' },
    version: 0,
  },
  [`POST ${questionnaire}/translations/import`]: {
    language: 'id',
    csv: translationCsv([{ question: 'H-1.01', place: 'question', source: first, text: 'Siapa?' }]),
  },
}
