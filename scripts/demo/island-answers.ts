import type { DemoAnswer, QuestionnaireMove } from './questionnaire-plan'

const act = (locator: string) => [{ document: '@act', locator }]
const register = (locator: string) => [{ document: '@register', locator }]
const outer = '@outer'

const registry: DemoAnswer[] = [
  { question: 'H-1.01', value: 'Registry Office', comment: 'The Registrar-General answers for the office; the secretariat sits in it.' },
  { question: 'H-1.03', value: [['2023-01-01', '2024-12-31', 'Death figures of the outer islands are for 2024 only.']] },
  {
    question: 'H-1.07',
    value: [
      ['Families on the outer islands', 'Families of the outer islands', 'Usual residents of the nine atolls', '4100', '2023', 'Census', 'Outer islands'],
    ],
  },
  { question: 'H-1.08', population: outer, value: 'No', comment: 'Islands are counted in each census; only totals by island are printed.' },
  { question: 'H-1.09', value: 'None', comment: 'The action plan of this assessment is to be the first.' },
  {
    question: 'H-2.01',
    value: [
      ['Convention on the Rights of the Child', 'yes', 'acceded', 'none', 'Needs an act to be applied by a court'],
      ['Convention on the Elimination of All Forms of Discrimination against Women', 'yes', 'acceded', 'none', 'Needs an act to be applied by a court'],
      ['Convention on the Reduction of Statelessness', 'no', 'not a party', '', ''],
    ],
  },
  { question: 'H-2.02', value: 'No' },
  { question: 'H-2.07', value: ['1A', '2A', '3A'] },
  { question: 'H-2.08', population: outer, value: 'No', comment: 'The regional targets were set for the country as a whole.' },
  {
    question: 'H-3.01',
    value: [
      ['Birth', 'Births and Deaths Act', 'act', '12 of 1996', 'Sections 3 to 11', '2004', 'In the library'],
      ['Death', 'Births and Deaths Act', 'act', '12 of 1996', 'Sections 15 to 22', '2004', 'In the library'],
    ],
    evidence: act('Sections 3 to 22'),
  },
  { question: 'H-3.02', event: 'birth', value: 'Yes, for everyone in the territory', evidence: act('Section 3') },
  { question: 'H-3.02', event: 'death', value: 'Yes, for everyone in the territory', evidence: act('Section 15') },
  { question: 'H-3.03', event: 'birth', population: outer, aspect: 'law', value: 'Yes', evidence: act('Section 3') },
  {
    question: 'H-3.03',
    event: 'birth',
    population: outer,
    aspect: 'practice',
    value: 'Partly',
    comment: 'Nobody is refused, but who misses the monthly boat is not reached.',
    confidence: 'medium',
  },
  { question: 'H-3.03', event: 'death', population: outer, aspect: 'law', value: 'Yes', evidence: act('Section 15') },
  { question: 'H-3.03', event: 'death', population: outer, aspect: 'practice', value: 'Partly', confidence: 'medium' },
  {
    question: 'H-3.04',
    event: 'birth',
    value: 'Nobody is left out by law. Families who cannot travel to the main island are treated differently in fact, because only the office there registers.',
  },
  { question: 'H-3.04', event: 'death', value: 'Nobody is left out by law; deaths on the outer islands wait for the next boat.' },
  { question: 'H-3.07', aspect: 'law', value: 'Yes', evidence: act('Section 5') },
  { question: 'H-3.07', aspect: 'practice', value: 'Yes' },
  { question: 'H-3.08', event: 'birth', value: 21, comment: 'Days.', evidence: act('Section 4') },
  { question: 'H-3.08', event: 'death', value: 7, comment: 'Days.', evidence: act('Section 16') },
  { question: 'H-3.10', event: 'birth', value: 'Small late fee', evidence: act('Section 9') },
  { question: 'H-3.10', event: 'death', value: 'Nothing, registration stays open and free' },
  { question: 'H-3.11', event: 'birth', aspect: 'law', value: 'Yes', evidence: act('Section 8') },
  { question: 'H-3.11', event: 'birth', aspect: 'practice', value: 'Yes', comment: 'The journey is not free.' },
  { question: 'H-3.11', event: 'death', aspect: 'law', value: 'Yes', evidence: act('Section 20') },
  { question: 'H-3.11', event: 'death', aspect: 'practice', value: 'Yes' },
  { question: 'H-3.12', value: 'No' },
  {
    question: 'H-3.16',
    aspect: 'law',
    value: 'Partly',
    comment: 'The Act gives an appeal to the magistrate, but no duty to give reasons in writing.',
    evidence: act('Section 25'),
  },
  { question: 'H-3.16', aspect: 'practice', value: 'No', comment: 'No refusal was ever put in writing.' },
  { question: 'H-3.17', aspect: 'law', value: 'Partly', comment: 'Registers are confidential; the Act names no other authority.', evidence: act('Section 27') },
  { question: 'H-3.17', aspect: 'practice', value: 'Yes' },
  {
    question: 'H-4.02',
    value: [
      ['Birth', 'Parents; nurses', 'Registry Office', 'Registry Office', 'Registry Office', 'Statistics Unit', 'Births and Deaths Act, section 3'],
      ['Death', 'Family; nurses', 'Registry Office', 'Registry Office', 'Registry Office', 'Statistics Unit', 'Births and Deaths Act, section 15'],
    ],
  },
  { question: 'H-4.03', value: 'Yes, irregular', comment: 'The registration group was formed for this assessment and met four times.' },
  {
    question: 'H-4.06',
    value: [
      ['Main island', '1', '0', '0', '0', 'no', '9800'],
      ['Outer islands', '0', '0', '0', '0', 'no', 'No point for 4100 people'],
    ],
  },
  { question: 'H-4.08', value: 80, comment: 'Four of five posts.' },
  { question: 'H-4.12', value: 'Partly', comment: 'Salaries are secure; travel to the islands has no line of its own.' },
  { question: 'H-4.15', event: 'birth', value: 'No' },
  { question: 'H-4.15', event: 'death', value: 'No' },
  {
    question: 'H-5.01',
    value: [
      ['Facility, main island', 'Notification', 'Midwife', 'Birth notice', 'none', '1', '0', 'notified'],
      ['Facility, main island', 'Registration', 'Parent at the Registry Office', 'Form 1', 'Birth notice', '7', '0', 'registered'],
      ['Home or clinic, outer islands', 'Notice kept by the nurse', 'Nurse', 'Birth notice', 'none', '30', '0', 'notified'],
      ['Home or clinic, outer islands', 'Registration', 'Parent at the Registry Office', 'Form 1', 'Birth notice or two witnesses', '180', '60', 'registered'],
    ],
  },
  { question: 'H-5.04', population: outer, value: ['Medical birth notification', "Mother's ID"] },
  { question: 'H-5.05', population: outer, value: 'Sometimes', comment: 'Notices get lost on the way; then two witnesses have to travel too.' },
  { question: 'H-5.08', population: outer, aspect: 'law', value: 'Yes', evidence: act('Section 6') },
  { question: 'H-5.08', population: outer, aspect: 'practice', value: 'Yes' },
  { question: 'H-5.19', population: outer, value: 44, confidence: 'medium', evidence: register('Page 1') },
  { question: 'H-5.20', population: outer, value: ['Distance', 'Indirect cost', 'No perceived use'] },
  {
    question: 'H-6.01',
    value: [
      ['22 days to 1 year', 'Registry Office', 'Birth notice or two witnesses', 'no', '5 USD', '1'],
      ['Over 1 year', 'Registrar-General', 'Affidavit and two witnesses', 'no', '10 USD', '30'],
    ],
    evidence: act('Section 9'),
  },
  { question: 'H-6.02', population: outer, aspect: 'law', value: 'Yes', evidence: act('Section 9') },
  {
    question: 'H-6.02',
    population: outer,
    aspect: 'practice',
    value: 'Partly',
    comment: 'Witnesses of a birth forty years ago are hard to bring to the office.',
  },
  { question: 'H-6.03', value: 'Never' },
  { question: 'H-6.04', value: [['Families on the outer islands', '10', '0', '45', '30', 'USD', '0.4']], confidence: 'medium' },
  { question: 'H-6.07', population: outer, value: 310, confidence: 'low', comment: 'School lists of 2024 against the register, all ages below 18.' },
  { question: 'H-8.08', population: outer, aspect: 'law', value: 'No', evidence: act('Section 6') },
  { question: 'H-8.08', population: outer, aspect: 'practice', value: 'No' },
  { question: 'H-10.05', gap: 'not-known', confidence: 'low', comment: 'The Nationality Act is silent and there has been no case.' },
  { question: 'H-10.07', aspect: 'law', value: 'Yes', evidence: act('Section 5') },
  { question: 'H-10.07', aspect: 'practice', gap: 'not-applicable', gapReason: 'No unaccompanied child has been recorded in the country.' },
  { question: 'H-11.01', event: 'birth', population: outer, value: 'On request, paid', comment: 'Three dollars for the certificate.' },
  { question: 'H-11.01', event: 'death', population: outer, value: 'On request, paid' },
  {
    question: 'H-11.07',
    value: [
      ['Clerical error', 'Registrar', 'Written request', 'no', '0', '7'],
      ['Name of the father added', 'Registrar-General', 'Statement of both parents', 'no', '5 USD', '30'],
    ],
  },
  { question: 'H-12.02', value: 'Partly', comment: 'The law keeps them apart; no instruction says it to the people.' },
  { question: 'H-12.05', aspect: 'law', value: 'Yes' },
  { question: 'H-12.05', aspect: 'practice', value: 'Yes' },
  { question: 'H-12.06', value: 'On application, rarely granted', confidence: 'low' },
  { question: 'H-12.07', aspect: 'law', value: 'No' },
  { question: 'H-12.07', aspect: 'practice', value: 'No' },
  {
    question: 'H-13.01',
    population: outer,
    value: [
      ['Birth', '3', '0', '45', '30', 'USD'],
      ['Death', '3', '0', '45', '30', 'USD'],
    ],
    confidence: 'medium',
  },
  { question: 'H-13.02', population: outer, value: 11, comment: 'Hours by boat; the boat sails once a month.' },
  { question: 'H-13.05', population: outer, value: 'Yes', comment: 'One language is spoken on all islands.' },
  { question: 'H-13.07', population: outer, value: 'Occasional campaigns', comment: 'The last one was in 2022.' },
  { question: 'H-13.09', population: outer, value: 'No sign' },
  { question: 'H-13.12', population: outer, value: [['Birth', '58', '0', 'none', '0', '0']], evidence: register('Page 2') },
  { question: 'H-14.03', value: 'No' },
  { question: 'H-14.05', value: 'No' },
  { question: 'H-14.06', population: outer, value: 'Partly', comment: 'Island councils announce the visits; they do not notify events.' },
  { question: 'H-15.01', value: 50 },
  { question: 'H-15.02', value: 'No' },
  { question: 'H-15.03', event: 'birth', value: 'Partly', comment: 'A manual of 1998.' },
  { question: 'H-15.03', event: 'death', value: 'Partly' },
  { question: 'H-15.04', population: outer, value: 'No' },
  { question: 'H-15.05', event: 'birth', value: 'No', comment: 'There is one office.' },
  { question: 'H-15.05', event: 'death', value: 'No' },
  { question: 'H-16.01', event: 'birth', value: 'Mixed paper and digital' },
  { question: 'H-16.01', event: 'death', value: 'Paper only' },
  {
    question: 'H-16.06',
    value: [['Statistics Unit', 'Births and deaths without names', 'Statistics Act', '2019-03-01', 'yearly', 'Names are removed before the transfer']],
  },
  { question: 'H-16.08', value: 'Partly', comment: 'Accounts are personal; there is no log of who looked at a record.' },
  { question: 'H-19.01', event: 'birth', population: outer, value: '2 Poor' },
  { question: 'H-19.01', event: 'death', population: outer, value: '2 Poor' },
  {
    question: 'H-19.02',
    population: outer,
    value: [
      ['C5 Onerous cost and procedure', '1', 'The boat and a week away from the garden.'],
      ['C2 Capacity of local registrars', '2', 'No registrar on any outer island.'],
      ['C1 Community awareness', '3', 'People register when a child goes to school.'],
      ['C3 Inconsistent application', '4', 'One office, one practice.'],
      ['C4 Inadequate legal framework', '5', 'The law is sound; nurses cannot register yet.'],
    ],
  },
  {
    question: 'H-19.04',
    population: outer,
    value: '1. Nobody on the outer islands can register.\n2. Notices of nurses wait for a boat.\n3. Deaths at home are not notified at all.',
  },
  {
    question: 'H-19.09',
    value: [
      ['All but H-7 and H-17', 'Registry Office', 'Losa Pea', 'Registrar-General', '2025-06-16', 'none'],
      ['H-7', 'Health Service', 'Dr Ana Kilo', 'Director of Health', '2025-06-17', 'none'],
      ['H-17', 'Statistics Unit', 'Peni Rua', 'Head of the unit', '2025-06-17', 'Small numbers'],
    ],
  },
]

const health: DemoAnswer[] = [
  {
    question: 'H-7.01',
    value: [
      ['Hospital, main island', 'Certificate of cause of death', 'Doctor', 'Medical certificate', 'none', '1', '0', 'notified'],
      ['Hospital, main island', 'Registration', 'Family at the Registry Office', 'Form 4', 'Medical certificate', '7', '0', 'registered'],
      ['Home, outer islands', 'Note in the clinic book', 'Nurse', 'none', 'none', '3', '0', 'notified'],
      ['Home, outer islands', 'Registration', 'Family at the Registry Office', 'Form 4', 'Two witnesses', '200', '60', 'registered'],
    ],
  },
  { question: 'H-7.05', population: outer, aspect: 'law', value: 'No' },
  { question: 'H-7.05', population: outer, aspect: 'practice', value: 'No' },
  { question: 'H-7.09', value: 'Few', comment: 'Only at the hospital; nurses on the islands note a cause in words.' },
  { question: 'H-7.15', value: 52, confidence: 'medium' },
  { question: 'H-7.16', population: outer, value: ['Distance', 'No perceived use', 'Burial customs'] },
]

const statistics: DemoAnswer[] = [
  {
    question: 'H-5.19',
    population: outer,
    value: 41,
    comment: 'Counted from the days between birth and entry of each record of 2024.',
    evidence: register('Page 1'),
  },
  { question: 'H-17.01', event: 'birth', value: 'Yearly' },
  { question: 'H-17.01', event: 'death', value: 'Yearly' },
  {
    question: 'H-17.05',
    value: [
      ['Birth', '2024', '248', '285', '87', 'Register against the list of nurses', 'Registry Office, Health Service'],
      ['Death', '2024', '81', '112', '72', 'Register against the census projection', 'Registry Office, Statistics Unit'],
    ],
  },
  {
    question: 'H-17.08',
    population: outer,
    value: [['Birth', '2024', 'G1', '61', '92', '66', 'B', 'Register extract 2024']],
    comment: 'Registered within one year. For deaths there is no list to compare with.',
    evidence: register('Page 1'),
  },
]

const answer = (by: string, institution: string, on: string, answers: DemoAnswer[]): QuestionnaireMove => ({
  ...{ on, by, does: 'answer', institution, answers },
  submits: true,
  confidence: 'high',
})

const sign = (institution: string, sections: string[], signatory: string, office: string, reservations?: string): QuestionnaireMove => ({
  ...{ on: '2025-06-17', by: 'coordinator', does: 'sign', institution, sections, signatory, office, reservations },
})

const sectionsOf = (answers: DemoAnswer[]) => [...new Set(answers.map(({ question }) => question.split('.')[0] ?? ''))]

/** The shorter questionnaire, answered by three institutions and signed. */
export const islandQuestionnaire: QuestionnaireMove[] = [
  { on: '2025-05-12', by: 'coordinator', does: 'set-mode', mode: 'core' },
  {
    ...{ on: '2025-05-13', by: 'coordinator', does: 'delegate', institution: '@registry', dueOn: '2025-06-06' },
    sections: sectionsOf(registry),
    note: 'Ask the island councils where the office does not know.',
  },
  { on: '2025-05-13', by: 'coordinator', does: 'delegate', institution: '@health', sections: ['H-7'], dueOn: '2025-06-06' },
  { on: '2025-05-13', by: 'coordinator', does: 'delegate', institution: '@statistics', sections: ['H-17'], questions: ['H-5.19'], dueOn: '2025-06-06' },
  answer('coordinator', '@registry', '2025-05-28', registry),
  answer('coordinator', '@health', '2025-06-03', health),
  answer('member', '@statistics', '2025-06-05', statistics),
  {
    ...{ on: '2025-06-11', by: 'coordinator', does: 'adopt', institution: '@statistics', place: { question: 'H-5.19', population: outer } },
    reason: 'The figure of the Statistics Unit counts each record; that of the office was an estimate.',
    dissent: 'The Registry Office holds that records without a day of birth should be left out.',
  },
  { on: '2025-06-12', by: 'member', does: 'validate', sections: sectionsOf([...registry, ...health]) },
  { on: '2025-06-12', by: 'coordinator', does: 'validate', sections: sectionsOf(statistics) },
  sign('@registry', sectionsOf(registry), 'Losa Pea', 'Registrar-General'),
  sign('@health', sectionsOf(health), 'Dr Ana Kilo', 'Director of Health'),
  sign('@statistics', sectionsOf(statistics), 'Peni Rua', 'Head of the Statistics Unit', 'The numbers are small; a single boat changes them.'),
]
