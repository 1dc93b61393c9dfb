import { randomUUID } from 'node:crypto'
import { type Json, place } from './questionnaire-bodies'

const someId = randomUUID()
const report = `${place}/reports/{output}`

/** A full and good body of every operation of the report writer. */
export const reportBodies: Record<string, Json> = {
  [`PATCH ${report}/sections/{section}`]: {
    authorIds: [someId],
    status: 'ready',
    restricted: true,
    version: 1,
  },
  [`POST ${report}/sections/{section}/updates`]: { update: 'AAAA' },
  [`POST ${report}/sections/{section}/sync`]: { after: 0, clientId: someId, cursor: null },
  [`POST ${report}/sections/{section}/comments`]: {
    anchor: someId,
    answerTo: null,
    body: 'Which year?',
    replacement: null,
    quoted: 'births',
    mentions: [someId],
  },
  [`POST ${report}/sections/{section}/starting-text`]: {},
  [`PATCH ${report}/comments/{commentId}`]: { status: 'resolved', version: 1 },
  [`POST ${report}/references`]: { targets: ['scope:events'] },
}
