import { mergeUpdates } from 'yjs'
import { z } from 'zod'
import { fromBase64, toBase64 } from '@/lib/client/base64'
import type { Change } from '@/lib/client/save/change'
import type { Kind } from '@/lib/client/save/kind'
import { saveRequest } from '@/lib/client/save/save-request'
import type { AnswerOf, Contract } from '@/lib/core/contract/contract'
import { fillPath } from '@/lib/core/contract/fill-address'
import { largestUpdate } from '@/lib/core/report/report-requests'

/** Which text it is. */
export interface SectionPlace {
  assessmentId: string
  output: string
  section: string
}

/** One change of a section's text: an update of Yjs, in Base64. */
export interface TextUpdate extends SectionPlace {
  update: string
}

type Taken = AnswerOf<
  Contract['POST /assessments/{assessmentId}/reports/{output}/sections/{section}/updates']
>
const Taken = z.object({ sequence: z.number() })

/** Where the text is kept: under which its changes wait. */
export function sectionPath(params: SectionPlace): string {
  return fillPath('GET /assessments/{assessmentId}/reports/{output}/sections/{section}', { params })
}

/**
 * Updates of a text merge in any order: all that wait go as one, as far as a request can hold.
 * While the server does not take one, none that was typed after it is sent.
 */
export const textKind: Kind<TextUpdate, Taken> = {
  name: 'report-text',
  answer: Taken,
  longestPause: 400,
  pick: (waiting, stuck) => (stuck.length > 0 ? { send: [] } : merged(fitting(waiting))),
  request: ([change]) => {
    if (!change) throw new Error('there is nothing to send')
    const { update, ...params } = change.content
    return saveRequest(
      'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/updates',
      { params, body: { update } },
    )
  },
  // The change builds on one that the server lacks; the page that shows the text fills the gap.
  explain: (changes, { message, body: { stateVector } }) =>
    typeof stateVector === 'string'
      ? {
          problems: new Map(
            changes.map(({ key }) => [
              key,
              { kind: 'conflict', theirs: stateVector, version: 0, by: message, at: '' },
            ]),
          ),
        }
      : null,
  words: () => '',
}

/** At least one, however large: the server says so then. */
function fitting(waiting: readonly Change<TextUpdate>[]): readonly Change<TextUpdate>[] {
  let length = 0
  const beyond = waiting.findIndex(({ content }, index) => {
    length += content.update.length
    return index > 0 && length * 0.75 > largestUpdate
  })
  return beyond === -1 ? waiting : waiting.slice(0, beyond)
}

function merged(parts: readonly Change<TextUpdate>[]): {
  send: Change<TextUpdate>[]
  gone?: string[]
} {
  const [first, ...rest] = parts
  if (!first || rest.length === 0) return { send: [...parts] }
  const update = toBase64(mergeUpdates(parts.map(({ content }) => fromBase64(content.update))))
  return {
    send: [{ ...first, content: { ...first.content, update } }],
    gone: rest.map(({ key }) => key),
  }
}
