import type { Guard, OutlineSection, Question, Tool } from '@/lib/core/methodology/schema'

/**
 * Rules that may be written one way and applied another: asked once of the law and once of what is
 * done.
 */
const lawAndPractice = new Set([
  ...[
    'H-3.03',
    'H-3.07',
    'H-3.11',
    'H-3.16',
    'H-3.17',
    'H-5.07',
    'H-5.08',
    'H-5.09',
    'H-5.16',
    'H-6.02',
    'H-6.05',
    'H-7.05',
  ],
  ...[
    'H-8.04',
    'H-8.08',
    'H-8.09',
    'H-8.10',
    'H-9.02',
    'H-9.03',
    'H-9.04',
    'H-10.02',
    'H-10.07',
    'H-10.08',
    'H-11.04',
  ],
  ...['H-12.05', 'H-12.07', 'H-13.10', 'H-13.11', 'H-18.04', 'H-18.05', 'H-18.06'],
])

export function withAspects(questions: readonly Question[]): Question[] {
  return questions.map((question) =>
    lawAndPractice.has(question.id) ? { ...question, aspects: ['law', 'practice'] } : question,
  )
}

export const toolH: Tool = {
  key: 'tool-h',
  letter: 'H',
  step: 'step-07',
  title: 'Questionnaire',
  purpose:
    'Each institution answers its part and the lead body makes of it one answer of the State. Registering a birth does not confer nationality; answer on registration alone.',
  screen: 'questionnaire',
  readers: ['coordinator', 'lead-member', 'contributor'],
  editors: ['coordinator', 'lead-member', 'contributor'],
  sections: [],
}

export const questionnaireGuards: Guard[] = [
  {
    key: 'questionnaire-answered',
    before: 'submit',
    kind: 'questionnaire',
    part: 'answered',
    message: 'Some required questions have no answer and no reason.',
  },
  {
    key: 'questionnaire-agreed',
    before: 'submit',
    kind: 'questionnaire',
    part: 'agreed',
    message:
      'Some answers of institutions contradict each other or are disputed; one has to be adopted.',
  },
  {
    key: 'questionnaire-signed',
    before: 'submit',
    kind: 'questionnaire',
    part: 'signed',
    message: 'Some sections are not signed off by the institutions that answered them.',
  },
]

export const questionnaireOutline: OutlineSection[] = [
  {
    key: 'summary',
    title: 'The response in short',
    inSummary: true,
    content: [{ from: 'questionnaire', part: 'summary' }],
  },
  {
    key: 'sign-off',
    title: 'Sections signed off',
    inSummary: true,
    content: [{ from: 'questionnaire', part: 'sign-offs' }],
  },
  {
    key: 'scores',
    title: 'Scores and challenges',
    inSummary: true,
    content: [{ from: 'questionnaire', part: 'scores' }],
  },
  {
    key: 'law-practice',
    title: 'Law and practice',
    inSummary: true,
    content: [{ from: 'questionnaire', part: 'law-practice' }],
  },
  {
    key: 'standards',
    title: 'International standards',
    inSummary: true,
    content: [{ from: 'questionnaire', part: 'standards' }],
  },
  {
    key: 'findings',
    title: 'Draft findings accepted',
    inSummary: true,
    content: [{ from: 'questionnaire', part: 'findings' }],
  },
  {
    key: 'answers',
    title: 'Answers',
    content: [
      {
        from: 'note',
        text: 'Answers are about registration. Registering a birth records a fact; it does not confer nationality.',
      },
      { from: 'questionnaire', part: 'answers' },
    ],
  },
  { key: 'gaps', title: 'Data gaps', content: [{ from: 'questionnaire', part: 'gaps' }] },
  {
    key: 'dissent',
    title: 'Answers on which institutions differed',
    content: [{ from: 'questionnaire', part: 'dissent' }],
  },
  {
    key: 'evidence',
    title: 'Annex: evidence',
    content: [{ from: 'questionnaire', part: 'evidence' }],
  },
]
