import { randomUUID } from 'node:crypto'
import { currentMethodologyKey, getMethodology } from '@/lib/core/methodology/registry'
import { translationCsv } from '@/lib/core/questionnaire/translation'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export const someId = randomUUID()
const row = randomUUID()
export const place = '/assessments/{assessmentId}'
export const questionnaire = `${place}/questionnaire`

/** Stand in bodies for ids that are known once the world is made. */
export const later = { institution: randomUUID(), answer: randomUUID(), document: randomUUID() }
const methodology = getMethodology(currentMethodologyKey)
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

/** A full and good body of every operation that takes JSON; one that takes nothing has `{}`. */
export const goodBodies: Record<string, Json> = {
  'PUT /account': { name: 'A name', institution: 'Ministry', language: 'en', timeZone: 'UTC' },
  'POST /account/notifications/read': {},
  'POST /account/password': { current: 'not the password', password: 'a new and long sentence' },
  'POST /account/second-factor': {},
  'DELETE /account/second-factor': { password: 'not the password' },
  'POST /account/second-factor/confirm': { code: '000000' },
  'POST /account/sign-out-everywhere': {},
  'POST /account/tokens': { name: 'another', scopes: ['read'], days: 30 },
  'POST /assessments': { countryCode: 'CCC', countryName: 'Gammania', title: 'Third', languages: ['English'] },
  [`PATCH ${place}`]: {
    version: 1,
    title: 'Title',
    languages: ['English'],
    events: ['birth'],
    territory: ['All of it'],
    referenceStart: '2026-01-01',
    referenceEnd: '2026-12-31',
  },
  [`PATCH ${place}/documents/{documentId}`]: {
    version: 1,
    title: 'A law',
    originalTitle: 'Une loi',
    issuer: 'Parliament',
    type: 'act',
    publishedOn: '2020-02-02',
    inForce: true,
    language: 'French',
    url: 'https://law.example/1',
    confidentiality: 'public',
    tags: ['births'],
  },
  [`POST ${place}/invitations`]: { email: 'new@test.example', roles: ['observer'], stakeholderId: someId },
  [`PATCH ${place}/members/{userId}`]: { roles: ['observer'], stakeholderId: someId },
  [`POST ${place}/outputs/{output}/issue`]: {},
  [`POST ${place}/outputs/{output}/approve`]: { number: 1, note: 'Read and agreed' },
  [`PUT ${place}/outputs/{output}/sharing`]: { sharing: 'private', version: 0 },
  [`POST ${place}/populations`]: {
    name: 'Hill peoples',
    definition: 'Who live high up',
    sizeEstimate: 1000,
    sizeSource: 'Census',
    sizeOn: '2020-01-01',
    areas: 'Hills',
    sensitivity: 'low',
    legalNote: 'None',
  },
  [`PATCH ${place}/populations/{populationId}`]: {
    version: 1,
    name: 'River peoples',
    definition: 'Who live by it',
    sizeEstimate: 1000,
    sizeSource: 'Census',
    sizeOn: '2020-01-01',
    areas: 'Delta',
    sensitivity: 'low',
    legalNote: 'None',
  },
  [`POST ${place}/steps/{step}/actions`]: { action: 'override', reason: 'The paper is lost', version: 1 },
  [`POST ${place}/steps/{step}/comments`]: { body: 'A remark', mentions: [someId] },
  [`PATCH ${place}/tools/{tool}`]: {
    operations: [
      { op: 'set-field', field: 'decision_title', value: 'A title', version: 0 },
      { op: 'set-field', field: 'decision_date', value: '2026-03-02', version: 0 },
      { op: 'set-field', field: 'rationale', value: 'Why', version: 0 },
    ],
  },
  [`POST ${place}/tools/{tool}/evidence`]: { field: 'rationale', row, documentId: someId, locator: 'page 3', note: 'Clear' },
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
  [`PATCH ${questionnaire}/delegations/{delegationId}`]: { version: 1, userId: null, dueOn: '2026-12-01', note: 'By then' },
  [`POST ${questionnaire}/reminders`]: { institution: later.institution, onlyDue: false },
  [`POST ${questionnaire}/links`]: { email: 'respondent@test.example', name: 'A respondent', institutionId: later.institution, days: 30 },
  [`POST ${questionnaire}/findings/decisions`]: { key: finding, version: 1, decision: 'accepted', statement: 'Practice lags', note: 'Seen' },
  [`POST ${questionnaire}/findings/reopenings`]: { key: finding, version: 1 },
  [`PUT ${questionnaire}/settings`]: { mode: 'core', version: 0 },
  [`POST ${questionnaire}/questions`]: ownQuestion,
  [`PUT ${questionnaire}/questions/{question}`]: { version: 1, question: ownQuestion },
  [`PUT ${questionnaire}/translations`]: { language: 'id', question: 'H-1.01', texts: { question: 'Siapa?' }, version: 0 },
  [`POST ${questionnaire}/translations/import`]: {
    language: 'id',
    csv: translationCsv([{ question: 'H-1.01', place: 'question', source: first, text: 'Siapa?' }]),
  },
  'POST /respondent-links/open': { token: 'x'.repeat(43) },
  'POST /jobs/{queue}/{jobId}/retry': {},
  'POST /invitations': { email: 'platform@test.example', platformRoles: ['reviewer'] },
  'POST /invitations/accept': { token: 'x'.repeat(43), name: 'A name', institution: 'Ministry', password: 'a new and long sentence' },
}
