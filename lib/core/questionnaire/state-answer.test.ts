import { describe, expect, it } from 'vitest'
import { gap, value } from '@/tests/support/question'
import { type AnswerContent, emptyAnswer } from './answering/answer'
import {
  type Adoption,
  contentsOf,
  type InstitutionAnswer,
  stateAnswer,
  stateAnswers,
} from './state-answer'

type Given = Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>
const from = (
  institutionId: string,
  content: Given,
  status: InstitutionAnswer['status'] = 'submitted',
): InstitutionAnswer => ({
  ...emptyAnswer,
  ...content,
  ...{ id: institutionId, instance: 'q|||', institutionId, questionVersion: 1, status },
})
const adopted: Adoption = {
  instance: 'q|||',
  kind: 'adopted',
  answerId: 'a',
  ...value('No'),
  reason: 'The act says so.',
  dissent: '',
}

describe('the answer of the State', () => {
  const table: [
    string,
    InstitutionAnswer[],
    Adoption | undefined,
    ReturnType<typeof stateAnswer>,
  ][] = [
    ['is none while nobody answered', [], undefined, { agreement: 'none', content: null }],
    [
      'is none for an empty answer',
      [from('a', value(null))],
      undefined,
      { agreement: 'none', content: null },
    ],
    [
      'is the only one',
      [from('a', value('Yes'))],
      undefined,
      { agreement: 'single', content: value('Yes') },
    ],
    [
      'stands when all say the same',
      [from('a', value('Yes')), from('b', value('Yes'))],
      undefined,
      { agreement: 'agreed', content: value('Yes') },
    ],
    [
      'is missing while they contradict each other',
      [from('a', value('Yes')), from('b', value('No'))],
      undefined,
      { agreement: 'conflict', content: null },
    ],
    [
      'is a value where others only say that they do not know',
      [from('a', gap('not-known')), from('b', value('No'))],
      undefined,
      { agreement: 'agreed', content: value('No') },
    ],
    [
      'is a gap when nobody knows',
      [from('a', gap('not-known'))],
      undefined,
      { agreement: 'single', content: gap('not-known') },
    ],
    [
      'is in conflict when the gaps differ',
      [from('a', gap('not-known')), from('b', gap('not-disclosed', 'secret'))],
      undefined,
      { agreement: 'conflict', content: null },
    ],
    [
      'does not rest on a returned answer',
      [from('a', value('Yes'), 'returned'), from('b', value('No'))],
      undefined,
      { agreement: 'single', content: value('No') },
    ],
    [
      'compares lists by content',
      [from('a', value(['x', 'y'])), from('b', value(['x', 'y']))],
      undefined,
      { agreement: 'agreed', content: value(['x', 'y']) },
    ],
    [
      'is what was adopted',
      [from('a', value('Yes')), from('b', value('No'))],
      adopted,
      { agreement: 'adopted', content: value('No') },
    ],
    [
      'is none where it is disputed',
      [from('a', value('Yes'))],
      { ...adopted, kind: 'disputed' },
      { agreement: 'disputed', content: null },
    ],
  ]
  it.each(table)('%s', (_name, given, adoption, expected) => {
    expect(stateAnswer(given, adoption)).toEqual(expected)
  })

  it('is given for every place that was answered or adopted', () => {
    const states = stateAnswers(
      [from('a', value('Yes')), { ...from('a', value('No')), instance: 'p|||' }],
      [{ ...adopted, instance: 'o|||' }],
    )
    expect([...states.keys()].sort()).toEqual(['o|||', 'p|||', 'q|||'])
    expect(contentsOf(states).get('o|||')).toEqual(value('No'))
  })
})
