import { randomUUID } from 'node:crypto'
import { coverageBodies } from './coverage-bodies'
import { reportBodies } from './report-bodies'
import type { World } from './world'

export type Role = keyof World['people']
export const lead: Role[] = ['coordinator', 'lead-member']
export const members: Role[] = [...lead, 'respondent', 'field-member', 'decision-maker', 'observer']
export const followers: Role[] = ['administrator', 'rso-monitor', 'reviewer']
export const everyone: Role[] = [...members, ...followers, 'foreigner']

export interface Expectation {
  who: Role[]
  body?: unknown
  query?: Record<string, string>
  /** What is named does not exist, so whoever may act gets 404. */
  missing?: boolean
}

export const someId = randomUUID()
export const scope = { version: 1, territory: ['Whole country'] }
export const assessment = '/assessments/{assessmentId}'
export const questionnaire = `${assessment}/questionnaire`
const report = `${assessment}/reports/{output}`
export const respondents: Role[] = [...lead, 'respondent']
export const ownQuestion = { section: 'X', question: 'How many?', answerType: 'number' }

/** Who may call what with an access token, written down apart from the code that decides it. */
export const expectations: Record<string, Expectation> = {
  'GET /account': { who: everyone },
  'PATCH /account': {
    who: [],
    body: { name: 'A name', institution: '', language: 'en', timeZone: 'UTC' },
  },
  'GET /account/notifications': { who: everyone },
  'POST /account/notifications/read': { who: everyone, body: {} },
  'POST /account/password': {
    who: [],
    body: { current: 'not the password', password: 'a new and long sentence' },
  },
  'POST /account/second-factor': { who: [], body: {} },
  'DELETE /account/second-factor': { who: [], body: { password: 'not the password' } },
  'POST /account/second-factor/confirm': { who: [], body: { code: '000000' } },
  'POST /account/sign-out-everywhere': { who: everyone, body: {} },
  'GET /account/sessions': { who: everyone },
  'DELETE /account/sessions/{sessionId}': { who: everyone, missing: true },
  'GET /account/tokens': { who: everyone },
  'POST /account/tokens': { who: [], body: { name: 'another', days: 30 } },
  'DELETE /account/tokens/{tokenId}': { who: everyone, missing: true },
  'GET /assessments': { who: everyone },
  'POST /assessments': {
    who: ['administrator'],
    body: { countryCode: 'CCC', countryName: 'Gammania', title: 'Third' },
  },
  [`GET ${assessment}`]: { who: [...members, ...followers] },
  [`PATCH ${assessment}`]: { who: ['coordinator'], body: scope },
  [`GET ${assessment}/audit`]: { who: [...lead, 'administrator'] },
  [`GET ${assessment}/references`]: {
    who: [...members, 'administrator'],
    query: { to: `population:${someId}` },
  },
  [`GET ${assessment}/removals`]: { who: [...members, 'administrator'] },
  [`POST ${assessment}/removals/{kind}/{thingId}/restore`]: {
    who: [...members, 'administrator'],
    body: {},
    missing: true,
  },
  [`GET ${assessment}/audit.csv`]: { who: [...lead, 'administrator'] },
  [`GET ${assessment}/coverage`]: { who: lead },
  [`GET ${assessment}/coverage/boundary`]: { who: lead },
  [`POST ${assessment}/coverage/boundary`]: { who: lead },
  [`DELETE ${assessment}/coverage/boundary`]: { who: lead },
  [`GET ${assessment}/coverage/exports/{file}`]: { who: lead },
  [`PUT ${assessment}/coverage/estimates`]: {
    who: lead,
    body: coverageBodies[`PUT ${assessment}/coverage/estimates`],
  },
  [`GET ${assessment}/coverage/imports`]: { who: lead },
  [`POST ${assessment}/coverage/imports`]: { who: lead },
  [`GET ${assessment}/coverage/imports/{importId}`]: { who: lead, missing: true },
  [`PUT ${assessment}/coverage/imports/{importId}/mapping`]: {
    who: lead,
    body: coverageBodies[`PUT ${assessment}/coverage/imports/{importId}/mapping`],
    missing: true,
  },
  [`POST ${assessment}/coverage/imports/{importId}/cancel`]: { who: lead, missing: true },
  [`POST ${assessment}/coverage/imports/{importId}/rerun`]: { who: lead, missing: true },
  [`DELETE ${assessment}/coverage/imports/{importId}/file`]: { who: lead, missing: true },
  [`POST ${assessment}/coverage/imports/{importId}/estimates`]: {
    who: lead,
    body: coverageBodies[`POST ${assessment}/coverage/imports/{importId}/estimates`],
  },
  [`POST ${assessment}/desk-review/imports`]: { who: lead },
  [`GET ${assessment}/coverage/template`]: { who: lead },
  [`POST ${assessment}/coverage/template`]: { who: lead },
  [`DELETE ${assessment}/coverage/estimates/{estimateId}`]: {
    who: lead,
    body: coverageBodies[`DELETE ${assessment}/coverage/estimates/{estimateId}`],
    missing: true,
  },
  [`PUT ${assessment}/coverage/adoptions/{estimateId}`]: {
    who: lead,
    body: coverageBodies[`PUT ${assessment}/coverage/adoptions/{estimateId}`],
    missing: true,
  },
  [`DELETE ${assessment}/coverage/adoptions/{estimateId}`]: {
    who: lead,
    body: coverageBodies[`DELETE ${assessment}/coverage/adoptions/{estimateId}`],
    missing: true,
  },
  [`PUT ${assessment}/coverage/settings`]: {
    who: ['coordinator'],
    body: coverageBodies[`PUT ${assessment}/coverage/settings`],
  },
  [`GET ${assessment}/documents`]: { who: members },
  [`POST ${assessment}/documents`]: {
    who: [...lead, 'respondent', 'field-member', 'decision-maker'],
  },
  [`PATCH ${assessment}/documents/{documentId}`]: {
    who: lead,
    body: { version: 1, title: 'Other' },
    missing: true,
  },
  [`DELETE ${assessment}/documents/{documentId}`]: { who: lead, missing: true },
  [`GET ${assessment}/documents/{documentId}/file`]: { who: members, missing: true },
  [`GET ${assessment}/invitations`]: { who: ['coordinator', 'administrator'] },
  [`POST ${assessment}/invitations`]: {
    who: ['coordinator', 'administrator'],
    body: { email: 'new@test.example', roles: ['observer'] },
  },
  [`DELETE ${assessment}/invitations/{invitationId}`]: {
    who: ['coordinator', 'administrator'],
    missing: true,
  },
  [`POST ${assessment}/invitations/{invitationId}/confirm`]: {
    who: ['coordinator', 'administrator'],
    body: {},
    missing: true,
  },
  [`GET ${assessment}/members`]: { who: [...lead, 'administrator'] },
  [`PATCH ${assessment}/members/{userId}`]: {
    who: ['coordinator', 'administrator'],
    body: { roles: ['observer'] },
    missing: true,
  },
  [`DELETE ${assessment}/members/{userId}`]: {
    who: ['coordinator', 'administrator'],
    missing: true,
  },
  [`POST ${assessment}/members/{userId}/password-reset`]: {
    ...{ who: ['coordinator', 'administrator'], body: {}, missing: true },
  },
  [`GET ${assessment}/outputs`]: { who: [...members, ...followers] },
  [`POST ${assessment}/outputs/{output}/issue`]: { who: lead, body: {} },
  [`POST ${assessment}/outputs/{output}/approve`]: { who: ['decision-maker'], body: { number: 1 } },
  [`PUT ${assessment}/outputs/{output}/sharing`]: {
    who: ['coordinator'],
    body: { sharing: 'private', version: 0 },
  },
  [`GET ${assessment}/outputs/{output}/comparison`]: {
    who: lead,
    query: { before: 'draft', after: 'draft' },
  },
  [`GET ${assessment}/outputs/{output}/versions/{file}`]: { who: lead },
  [`POST ${assessment}/outputs/{output}/versions/{file}/rendering`]: { who: lead, body: {} },
  [`GET ${assessment}/outputs/{output}/versions/{file}/rendering`]: {
    who: members,
    query: { key: 'a'.repeat(64) },
  },
  [`DELETE ${assessment}/outputs/{output}/versions/{file}/rendering`]: {
    who: members,
    query: { key: 'a'.repeat(64) },
  },
  [`GET ${assessment}/populations`]: { who: members },
  [`POST ${assessment}/populations`]: { who: lead, body: { name: 'A population' } },
  [`PATCH ${assessment}/populations/{populationId}`]: {
    who: lead,
    body: { version: 1 },
    missing: true,
  },
  [`DELETE ${assessment}/populations/{populationId}`]: { who: lead, missing: true },
  [`GET ${assessment}/questionnaire/analysis`]: { who: lead },
  [`GET ${assessment}/questionnaire/analysis/{table}`]: { who: lead },
  [`GET ${assessment}/questionnaire/findings`]: { who: lead },
  [`POST ${assessment}/questionnaire/findings/decisions`]: {
    who: lead,
    body: { key: 'no-rule', version: 0, decision: 'accepted' },
    missing: true,
  },
  [`POST ${assessment}/questionnaire/findings/reopenings`]: {
    who: lead,
    body: { key: 'no-rule', version: 1 },
    missing: true,
  },
  [`GET ${assessment}/questionnaire`]: { who: [...lead, 'respondent'], missing: true },
  [`PATCH ${assessment}/questionnaire/answers`]: {
    who: [...lead, 'respondent'],
    body: { instance: 'H-1.01|||', version: 0, change: { comment: 'A remark' } },
    missing: true,
  },
  [`GET ${report}`]: { who: lead },
  [`GET ${report}/references`]: { who: lead },
  [`POST ${report}/references`]: { who: lead, body: reportBodies[`POST ${report}/references`] },
  [`GET ${report}/sections/{section}`]: { who: lead },
  [`PATCH ${report}/sections/{section}`]: { who: lead, body: { status: 'ready', version: 1 } },
  [`POST ${report}/sections/{section}/updates`]: {
    who: lead,
    body: reportBodies[`POST ${report}/sections/{section}/updates`],
  },
  [`POST ${report}/sections/{section}/sync`]: {
    who: lead,
    body: reportBodies[`POST ${report}/sections/{section}/sync`],
  },
  [`POST ${report}/sections/{section}/comments`]: {
    who: lead,
    body: reportBodies[`POST ${report}/sections/{section}/comments`],
  },
  [`POST ${report}/sections/{section}/starting-text`]: { who: lead, body: {} },
  [`PATCH ${report}/comments/{commentId}`]: {
    who: lead,
    body: reportBodies[`PATCH ${report}/comments/{commentId}`],
    missing: true,
  },
  [`GET ${questionnaire}/exports/{file}`]: { who: respondents, missing: true },
  [`POST ${questionnaire}/imports`]: { who: respondents, missing: true },
  [`GET ${questionnaire}/delegations`]: { who: lead },
  [`POST ${questionnaire}/delegations`]: {
    who: ['coordinator'],
    body: { institutionId: someId, sections: ['H-1'] },
  },
  [`PATCH ${questionnaire}/delegations/{delegationId}`]: {
    who: ['coordinator'],
    body: { version: 1, note: 'Soon' },
    missing: true,
  },
  [`DELETE ${questionnaire}/delegations/{delegationId}`]: { who: ['coordinator'], missing: true },
  [`POST ${questionnaire}/reminders`]: { who: ['coordinator'], body: {} },
  [`GET ${questionnaire}/links`]: { who: ['coordinator'] },
  [`POST ${questionnaire}/links`]: {
    who: ['coordinator'],
    body: { email: 'r@test.example', name: 'R', institutionId: someId },
  },
  [`DELETE ${questionnaire}/links/{linkId}`]: { who: ['coordinator'], missing: true },
  [`GET ${questionnaire}/review`]: { who: lead },
  [`POST ${questionnaire}/answers/{answerId}/validate`]: { who: lead, body: { version: 1 } },
  [`POST ${questionnaire}/answers/{answerId}/return`]: {
    who: lead,
    body: { version: 1, note: 'Which year?' },
  },
  [`GET ${questionnaire}/answers/{answerId}/history`]: { who: lead, missing: true },
  [`POST ${questionnaire}/validations`]: { who: lead, body: { section: 'H-1' } },
  [`PUT ${questionnaire}/adoptions`]: {
    who: lead,
    body: { instance: 'H-1.01|||', version: 0, decision: { kind: 'disputed' }, reason: 'No time' },
  },
  [`DELETE ${questionnaire}/adoptions`]: {
    who: lead,
    query: { instance: 'H-1.01|||', version: '1' },
  },
  [`POST ${questionnaire}/sign-offs`]: {
    who: respondents,
    body: { section: 'H-1', signatory: 'A', signedOn: '2026-01-01' },
    missing: true,
  },
  [`DELETE ${questionnaire}/sign-offs`]: {
    who: respondents,
    query: { section: 'H-1' },
    missing: true,
  },
  [`GET ${questionnaire}/settings`]: { who: ['coordinator'] },
  [`PUT ${questionnaire}/settings`]: { who: ['coordinator'], body: { mode: 'core', version: 0 } },
  [`POST ${questionnaire}/questions`]: { who: ['coordinator'], body: ownQuestion },
  [`PUT ${questionnaire}/questions/{question}`]: {
    who: ['coordinator'],
    body: { version: 1, question: ownQuestion },
    missing: true,
  },
  [`DELETE ${questionnaire}/questions/{question}`]: {
    who: ['coordinator'],
    query: { version: '1' },
    missing: true,
  },
  [`GET ${questionnaire}/translations`]: { who: ['coordinator'] },
  [`PUT ${questionnaire}/translations`]: {
    who: ['coordinator'],
    body: { language: 'id', question: 'H-1.01', texts: { question: 'Siapa?' }, version: 0 },
  },
  [`POST ${questionnaire}/translations/import`]: {
    who: ['coordinator'],
    body: { language: 'id', csv: 'H-1.01 question,Another,Siapa?' },
  },
  [`GET ${questionnaire}/translations/{language}`]: { who: ['coordinator'] },
  [`POST ${assessment}/questionnaire/submissions`]: {
    who: [...lead, 'respondent'],
    body: { section: 'H-1' },
    missing: true,
  },
  [`GET ${assessment}/steps/{step}`]: {
    who: [...lead, 'decision-maker', 'observer', ...followers],
  },
  [`POST ${assessment}/steps/{step}/actions`]: {
    who: lead,
    body: { action: 'start', version: 99 },
  },
  [`GET ${assessment}/steps/{step}/comments`]: { who: [...lead, 'decision-maker', 'observer'] },
  [`POST ${assessment}/steps/{step}/comments`]: {
    who: [...lead, 'decision-maker', 'observer'],
    body: { body: 'A remark' },
  },
  [`GET ${assessment}/tools/{tool}`]: { who: [...lead, 'decision-maker'] },
  [`PATCH ${assessment}/tools/{tool}`]: {
    who: [...lead, 'decision-maker'],
    body: { operations: [{ op: 'set-field', field: 'rationale', value: 'Why', version: 0 }] },
  },
  [`DELETE ${assessment}/tools/{tool}/rows/{rowId}`]: {
    who: [...lead, 'decision-maker'],
    query: { version: '1' },
    missing: true,
  },
  [`POST ${assessment}/tools/{tool}/evidence`]: {
    who: [...lead, 'decision-maker'],
    body: { field: 'rationale', documentId: someId },
    missing: true,
  },
  [`DELETE ${assessment}/tools/{tool}/evidence/{evidenceId}`]: {
    who: [...lead, 'decision-maker'],
    missing: true,
  },
  'GET /audit': { who: ['administrator'] },
  'GET /jobs': { who: ['administrator'] },
  'POST /jobs/{job}/{jobId}/retry': { who: ['administrator'], body: {}, missing: true },
  'GET /monitor': { who: ['rso-monitor', 'reviewer'] },
  'POST /invitations': {
    who: ['administrator'],
    body: { email: 'platform@test.example', platformRoles: ['reviewer'] },
  },
  'GET /invitations': { who: ['administrator'] },
  'DELETE /invitations/{invitationId}': { who: ['administrator'], missing: true },
  'POST /invitations/{invitationId}/confirm': {
    ...{ who: ['administrator'], body: {}, missing: true },
  },
  'GET /methodologies/{key}': { who: everyone },
}
