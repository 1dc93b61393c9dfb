import type { QuestionnaireMove } from './questionnaire-plan'
import { boatsInIndonesian, deathsInIndonesian } from './sandara-translation'

const from = (document: string) => (locator: string) => [{ document, locator }]
const act = from('@act')
const circular = from('@circular')
const survey = from('@survey')
const notification = from('@notification')
const [refugees, river, remote] = ['@refugees', '@river', '@remote']

const boats = {
  section: 'X',
  question: 'Do registration boats sail in the rainy season?',
  answerType: 'ynp' as const,
  events: ['birth'],
  populations: ['P-IND'],
  repeatForPopulation: true,
  challenges: ['C5'],
}

const setUp: QuestionnaireMove[] = [
  { on: '2026-09-02', by: 'coordinator', does: 'add-question', question: boats },
  {
    ...{ on: '2026-09-02', by: 'coordinator', does: 'add-question' },
    question: {
      section: 'X',
      question: 'How many registration desks work in the eastern settlements?',
      help: 'Count desks that registered at least one birth in the last three months.',
      answerType: 'number',
      unit: 'desks',
      events: ['birth'],
      populations: ['P-REF'],
      repeatForPopulation: true,
    },
  },
  {
    on: '2026-09-04',
    by: 'coordinator',
    does: 'translate',
    language: 'id',
    texts: { ...deathsInIndonesian, 'X-1.01': boatsInIndonesian },
  },
  {
    ...{
      on: '2026-09-08',
      by: 'coordinator',
      does: 'delegate',
      institution: '@crd',
      dueOn: '2026-12-11',
    },
    sections: ['H-1', 'H-4', 'H-5', 'H-6', 'H-11', 'H-13', 'H-14', 'H-15', 'H-16', 'H-19', 'X'],
    questions: [
      'H-3.03',
      'H-3.07',
      'H-3.11',
      'H-3.12',
      'H-3.16',
      'H-3.17',
      'H-7.02',
      'H-7.05',
      'H-7.07',
      'H-17.01',
    ],
  },
  {
    ...{
      on: '2026-09-08',
      by: 'coordinator',
      does: 'delegate',
      institution: '@moj',
      dueOn: '2026-12-04',
    },
    sections: ['H-2', 'H-3', 'H-8', 'H-10', 'H-12'],
    note: 'Please name the section of the act with each answer.',
  },
  {
    ...{
      on: '2026-09-08',
      by: 'coordinator',
      does: 'delegate',
      institution: '@moh',
      dueOn: '2026-12-11',
    },
    questions: [
      ...[
        'H-7.01',
        'H-7.03',
        'H-7.04',
        'H-7.06',
        'H-7.09',
        'H-7.10',
        'H-7.11',
        'H-7.12',
        'H-7.13',
        'H-7.14',
        'H-7.15',
        'H-7.16',
      ],
      ...['H-3.18', 'H-4.15', 'H-5.02', 'H-5.14', 'H-5.17', 'H-6.11', 'H-14.07', 'H-14.08'],
    ],
    note: 'Ask the two provincial hospitals for their figures before you estimate.',
  },
  {
    ...{
      on: '2026-09-08',
      by: 'coordinator',
      does: 'delegate',
      institution: '@nso',
      dueOn: '2026-12-15',
    },
    sections: ['H-17'],
    questions: ['H-5.19'],
  },
  {
    on: '2026-10-19',
    by: 'coordinator',
    does: 'delegate',
    institution: '@refugee-office',
    sections: ['H-18'],
    dueOn: '2026-12-15',
  },
]

const registrationDepartment: QuestionnaireMove = {
  ...{
    on: '2026-10-06',
    by: 'coordinator',
    does: 'answer',
    institution: '@crd',
    submits: true,
    confidence: 'high',
  },
  answers: [
    { question: 'H-1.01', value: 'Civil Registration Department' },
    {
      question: 'H-1.03',
      value: [['2024-01-01', '2025-12-31', 'Census figures are of June 2023.']],
    },
    {
      question: 'H-1.04',
      value:
        'All districts. Four villages on the upper river were cut off by floods in 2025; their registers for that year are not complete.',
    },
    {
      question: 'H-1.05',
      value: [
        [
          '2022',
          'General assessment of civil registration',
          'Civil Registration Department',
          'WHO rapid',
          'no',
          'not in the library',
        ],
      ],
    },
    { question: 'H-1.06', value: 61, comment: 'Score of 2022, as published.' },
    {
      question: 'H-1.07',
      value: [
        [
          'Refugees',
          'Refugees in the eastern settlements',
          'Holders of a refugee card',
          '48200',
          '2025',
          'Refugee register',
          'Eastern district',
        ],
        [
          'River peoples',
          'River peoples',
          'Families who name a river clan in the census',
          'not known',
          '',
          'none',
          'River district',
        ],
        [
          'Remote valleys',
          'Families in remote valleys',
          'Residents more than six hours from a road',
          '610000',
          '2023',
          'Census',
          'North valley',
        ],
      ],
      evidence: [
        { document: '@census', locator: 'Table 2' },
        { document: '@refugee-data', locator: 'Page 1' },
      ],
    },
    {
      ...{ question: 'H-1.08', population: refugees, value: 'Possibly, safeguards needed' },
      comment: 'Only totals of the settlement are published, never by household.',
    },
    {
      question: 'H-1.08',
      population: river,
      value: 'Possibly, safeguards needed',
      confidence: 'medium',
    },
    { question: 'H-1.08', population: remote, value: 'No' },
    {
      question: 'H-1.09',
      value: 'Approved, not costed or not implemented',
      comment: 'Strategy on legal identity, 2025 to 2030.',
    },
    { question: 'H-1.10', population: refugees, value: 'No' },
    { question: 'H-1.10', population: river, value: 'No' },
    {
      question: 'H-1.10',
      population: remote,
      value: 'Partly',
      comment: 'The strategy speaks of mobile rounds without naming places.',
    },
    { question: 'H-4.01', value: 'Decentralised with central standards' },
    {
      question: 'H-4.02',
      value: [
        [
          'Birth',
          'Health facility, parents',
          'District registrar',
          'District registrar',
          'Department',
          'Statistics Office',
          'Act, sections 8 to 14',
        ],
        [
          'Death',
          'Health facility, family',
          'District registrar',
          'District registrar',
          'Department',
          'Statistics Office',
          'Act, sections 20 to 26',
        ],
        [
          'Marriage',
          'Celebrant',
          'District registrar',
          'District registrar',
          'Department',
          'Statistics Office',
          'Marriage Act, section 5',
        ],
      ],
      evidence: act('Sections 8 to 26'),
    },
    { question: 'H-4.03', value: 'Yes, irregular', comment: 'Two meetings in 2024, one in 2025.' },
    {
      question: 'H-4.04',
      value: ['Civil registration', 'Statistics', 'Health', 'Interior', 'Justice', 'ID authority'],
    },
    {
      question: 'H-4.05',
      value: 'No',
      comment: 'The Office for Refugees joined the working group of this assessment only.',
    },
    {
      question: 'H-4.06',
      value: [
        ['Eastern district', '1', '4', '2', '0', 'no', '31000'],
        ['River district', '1', '2', '0', '0', 'no', '68000'],
        ['North valley', '1', '3', '0', '1', 'no', '102000'],
        ['Rest of the country', '39', '162', '58', '3', 'no', '19000'],
      ],
    },
    {
      question: 'H-4.07',
      value: [
        [
          'Upper river',
          'River peoples',
          '21000',
          'River district office',
          '9 hours by boat',
          '18 USD',
        ],
        [
          'High north valley',
          'Families in remote valleys',
          '74000',
          'North valley office',
          '2 days on foot and by bus',
          '12 USD',
        ],
      ],
      confidence: 'medium',
    },
    { question: 'H-4.08', value: 72 },
    { question: 'H-4.09', value: 'Mixed' },
    {
      question: 'H-4.10',
      gap: 'not-known',
      confidence: 'low',
      comment: 'Staff lists do not show sex.',
    },
    {
      question: 'H-4.11',
      value: [
        ['2025', '4.1 million', '3.7 million', '3.5 million', '0.2 million', 'USD', '2 percent'],
      ],
    },
    {
      question: 'H-4.12',
      value: 'Partly',
      comment: 'Salaries are secure; forms ran out in eleven offices in 2025.',
    },
    { question: 'H-4.13', value: 'Every 2-3 years' },
    { question: 'H-4.14', value: 34, confidence: 'medium' },
    {
      question: 'H-4.15',
      event: 'birth',
      value: 'Partly',
      comment: 'A circular of the Ministry of Health, no agreement of both.',
      evidence: notification('Paragraph 2'),
    },
    {
      question: 'H-4.15',
      event: 'death',
      value: 'Partly',
      comment: 'The circular has deaths in one sentence; hospitals read it as voluntary.',
    },
    {
      question: 'H-4.16',
      gap: 'not-disclosed',
      gapReason: 'One agreement with a partner is confidential until it is signed in January.',
    },
    { question: 'H-4.17', value: 'No' },
  ],
}

const registrationInPractice: QuestionnaireMove = {
  ...{
    on: '2026-10-27',
    by: 'coordinator',
    does: 'answer',
    institution: '@crd',
    submits: true,
    confidence: 'medium',
  },
  answers: [
    {
      ...{
        question: 'H-3.03',
        event: 'birth',
        population: refugees,
        aspect: 'practice',
        value: 'Partly',
      },
      comment: 'Seven of the nine eastern offices ask for the card of Circular 7.',
      evidence: circular('Paragraph 4'),
    },
    { question: 'H-3.03', event: 'birth', population: river, aspect: 'practice', value: 'Partly' },
    { question: 'H-3.03', event: 'birth', population: remote, aspect: 'practice', value: 'Yes' },
    {
      question: 'H-3.07',
      aspect: 'practice',
      value: 'Partly',
      comment: 'Some registrars wait for the father.',
    },
    {
      question: 'H-3.11',
      event: 'birth',
      aspect: 'practice',
      value: 'Partly',
      comment: 'Some offices charge for the form.',
    },
    { question: 'H-3.11', event: 'death', aspect: 'practice', value: 'Yes' },
    { question: 'H-3.11', event: 'marriage', aspect: 'practice', value: 'No' },
    {
      question: 'H-3.12',
      value: 'No',
      comment: 'No other act speaks of registration.',
      confidence: 'high',
    },
    { question: 'H-3.16', aspect: 'law', value: 'Yes', evidence: act('Section 31') },
    {
      question: 'H-3.16',
      aspect: 'practice',
      value: 'Yes',
      comment: 'Form 9 has been in all offices since 2019.',
    },
    { question: 'H-3.17', aspect: 'practice', value: 'Partly' },
    {
      question: 'H-5.01',
      value: [
        ['Facility', 'Notification', 'Midwife', 'Form 2', 'none', '30', '0', 'notified'],
        [
          'Facility',
          'Registration',
          'Parent at the office',
          'Form 1',
          'Form 2',
          '60',
          '0',
          'registered',
        ],
        ['Facility', 'Certificate', 'Registrar', 'Certificate', 'none', '14', '2 USD', 'certified'],
        [
          'Home',
          'Registration',
          'Parent at the office',
          'Form 1',
          'Two witnesses',
          '120',
          '0',
          'registered',
        ],
      ],
      evidence: act('Sections 8 to 14'),
    },
    { question: 'H-5.03', value: ['Place of birth', "Parents' residence"] },
    {
      question: 'H-5.04',
      population: refugees,
      value: ['Medical birth notification', "Mother's ID", 'Residence or stay permit'],
      evidence: circular('Paragraph 4'),
    },
    {
      question: 'H-5.04',
      population: river,
      value: ['Medical birth notification', "Mother's ID", 'Letter from village head'],
    },
    {
      question: 'H-5.04',
      population: remote,
      value: ['Medical birth notification', "Mother's ID"],
    },
    { question: 'H-5.05', population: refugees, value: 'Often' },
    { question: 'H-5.05', population: river, value: 'Sometimes' },
    { question: 'H-5.05', population: remote, value: 'Sometimes' },
    { question: 'H-5.06', population: refugees, value: ['Witnesses', 'UNHCR or NGO document'] },
    { question: 'H-5.06', population: river, value: ['Witnesses', 'Midwife/TBA statement'] },
    { question: 'H-5.06', population: remote, value: ['Witnesses', 'Vaccination card'] },
    {
      question: 'H-5.07',
      population: refugees,
      aspect: 'law',
      value: 'No',
      evidence: act('Section 8'),
      confidence: 'high',
    },
    {
      question: 'H-5.07',
      population: refugees,
      aspect: 'practice',
      value: 'Yes',
      evidence: circular('Paragraph 4'),
    },
    {
      question: 'H-5.08',
      population: refugees,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 12'),
    },
    { question: 'H-5.08', population: refugees, aspect: 'practice', value: 'Partly' },
    {
      question: 'H-5.08',
      population: river,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 12'),
    },
    { question: 'H-5.08', population: river, aspect: 'practice', value: 'Yes' },
    { question: 'H-5.10', value: "Parents' nationality only" },
    {
      question: 'H-5.12',
      population: refugees,
      value: 'Same register, different certificate',
      comment: 'The certificate for refugees is printed on white paper.',
    },
    { question: 'H-5.13', value: 'Yes', confidence: 'high' },
    { question: 'H-5.19', population: refugees, value: 22 },
    {
      question: 'H-5.19',
      population: river,
      gap: 'not-known',
      comment: 'Registers do not show who belongs to a river clan.',
      confidence: 'low',
    },
    {
      question: 'H-5.19',
      population: remote,
      value: 64,
      comment: 'Estimate of the district registrar.',
      confidence: 'low',
    },
    {
      question: 'H-5.20',
      population: refugees,
      value: ['Lacks documents', 'Fear of authorities', 'Indirect cost'],
    },
    {
      question: 'H-5.20',
      population: river,
      value: ['Distance', 'Office closed/no forms', 'Language'],
    },
    { question: 'H-5.20', population: remote, value: ['Distance', 'Indirect cost', 'Not aware'] },
    { question: 'H-15.01', value: 18, confidence: 'high' },
    { question: 'H-15.02', value: 'No' },
    {
      question: 'H-15.03',
      event: 'birth',
      value: 'Partly',
      comment: 'The manual of 2012 is in half of the offices.',
    },
    { question: 'H-15.03', event: 'death', value: 'No' },
    {
      question: 'H-17.01',
      event: 'birth',
      value: 'Monthly or real time',
      comment: 'Files leave the department on the fifth of each month.',
    },
    {
      question: 'X-1.01',
      population: river,
      value: 'Partly',
      comment: 'Not when the upper river is in flood.',
    },
  ],
}

const registrationDrafts: QuestionnaireMove = {
  ...{
    on: '2026-11-18',
    by: 'coordinator',
    does: 'answer',
    institution: '@crd',
    submits: false,
    confidence: 'medium',
  },
  answers: [
    {
      question: 'H-6.01',
      value: [
        ['61 days to 1 year', 'District registrar', 'Form 2 or two witnesses', 'no', '3 USD', '14'],
        ['Over 1 year', 'Court, then registrar', 'Court order', 'yes', '25 USD', '120'],
      ],
    },
    { question: 'H-6.03', value: 'After 1 year' },
    { question: 'H-6.07', population: refugees, value: 11500, confidence: 'low' },
    { question: 'H-13.02', population: refugees, value: 3, comment: 'Hours.' },
    { question: 'H-13.02', population: river, value: 9, comment: 'Hours, in the dry season.' },
    { question: 'H-13.05', population: refugees, value: 'No' },
    { question: 'H-13.05', population: river, value: 'No' },
    { question: 'H-13.07', population: refugees, value: 'Occasional campaigns' },
    { question: 'H-13.07', population: river, value: 'Never' },
    { question: 'H-13.07', population: remote, value: 'Occasional campaigns' },
    { question: 'H-13.09', population: refugees, value: 'Some reports' },
    { question: 'H-16.01', event: 'birth', value: 'Mixed paper and digital' },
    { question: 'H-16.01', event: 'death', value: 'Paper only' },
  ],
}

const justice: QuestionnaireMove = {
  ...{
    on: '2026-10-13',
    by: 'coordinator',
    does: 'answer',
    institution: '@moj',
    submits: true,
    confidence: 'high',
  },
  answers: [
    {
      question: 'H-2.01',
      value: [
        [
          'Convention on the Rights of the Child',
          'yes',
          'ratified',
          'none',
          'Applied through the Child Act',
        ],
        [
          'Convention on the Elimination of All Forms of Discrimination against Women',
          'yes',
          'ratified',
          'none',
          'Applied through single acts',
        ],
        [
          'International Covenant on Civil and Political Rights',
          'yes',
          'ratified',
          'none',
          'Constitution, article 14',
        ],
        ['Convention relating to the Status of Refugees', 'no', 'not a party', '', ''],
        ['Convention on the Reduction of Statelessness', 'no', 'not a party', '', ''],
      ],
    },
    { question: 'H-2.02', value: 'No' },
    {
      question: 'H-2.04',
      value: 'No, needs legislation',
      comment: 'Two judgments of 2018 and 2021 say so.',
    },
    {
      question: 'H-2.05',
      value: [
        [
          'Committee on the Rights of the Child',
          '2023',
          'Register all children born in the territory',
          'in part',
          'Ministry of Interior',
        ],
      ],
    },
    { question: 'H-2.06', value: 'Yes' },
    { question: 'H-2.07', value: ['1A', '1B', '2A', '3A', '3E'] },
    { question: 'H-2.08', population: refugees, value: 'No' },
    { question: 'H-2.08', population: river, value: 'No' },
    { question: 'H-2.08', population: remote, value: 'No' },
    {
      question: 'H-3.01',
      value: [
        [
          'Birth',
          'Civil Registration Act',
          'act',
          '6 of 2009',
          'Sections 8 to 14',
          '2017',
          'In the library',
        ],
        [
          'Death',
          'Civil Registration Act',
          'act',
          '6 of 2009',
          'Sections 20 to 26',
          '2017',
          'In the library',
        ],
        [
          'Marriage',
          'Marriage Act',
          'act',
          '19 of 1994',
          'Sections 4 to 9',
          '2006',
          'not in the library',
        ],
        [
          'Birth',
          'Circular on documents of parents',
          'instruction',
          '7 of 2011',
          'Paragraph 4',
          '',
          'In the library',
        ],
      ],
      evidence: act('Sections 8 to 26'),
    },
    {
      question: 'H-3.02',
      event: 'birth',
      value: 'Yes, for everyone in the territory',
      evidence: act('Section 8'),
    },
    {
      question: 'H-3.02',
      event: 'death',
      value: 'Yes, for everyone in the territory',
      evidence: act('Section 20'),
    },
    {
      question: 'H-3.02',
      event: 'marriage',
      value: 'Yes, for citizens only',
      comment: 'Marriage Act, section 4.',
    },
    {
      question: 'H-3.03',
      event: 'birth',
      population: refugees,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 8'),
    },
    {
      question: 'H-3.03',
      event: 'birth',
      population: river,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 8'),
    },
    {
      question: 'H-3.03',
      event: 'birth',
      population: remote,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 8'),
    },
    {
      question: 'H-3.03',
      event: 'death',
      population: refugees,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 20'),
    },
    {
      question: 'H-3.03',
      event: 'death',
      population: river,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 20'),
    },
    {
      question: 'H-3.03',
      event: 'death',
      population: remote,
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 20'),
    },
    {
      question: 'H-3.03',
      event: 'marriage',
      population: refugees,
      aspect: 'law',
      value: 'No',
      comment: 'Refugees cannot marry before a registrar.',
    },
    { question: 'H-3.05', event: 'birth', value: 'Yes', evidence: act('Section 40') },
    { question: 'H-3.07', aspect: 'law', value: 'Yes', evidence: act('Section 10') },
    { question: 'H-3.08', event: 'birth', value: 60, comment: 'Days.', evidence: act('Section 9') },
    { question: 'H-3.08', event: 'death', value: 7, comment: 'Days.', evidence: act('Section 21') },
    { question: 'H-3.08', event: 'marriage', value: 30, comment: 'Days.' },
    { question: 'H-3.09', value: 'Partly' },
    {
      question: 'H-3.10',
      event: 'birth',
      value: 'Court or special order required',
      comment: 'After one year; a fee before.',
      evidence: act('Section 13'),
    },
    { question: 'H-3.10', event: 'death', value: 'Fine', evidence: act('Section 24') },
    {
      question: 'H-3.11',
      event: 'birth',
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 14'),
    },
    {
      question: 'H-3.11',
      event: 'death',
      aspect: 'law',
      value: 'Yes',
      evidence: act('Section 26'),
    },
    { question: 'H-3.11', event: 'marriage', aspect: 'law', value: 'No' },
    {
      ...{ question: 'H-3.12', value: 'Yes' },
      comment:
        'Circular 7 and the Immigration Act both ask for what the Civil Registration Act does not.',
      evidence: circular('Paragraph 4'),
    },
    {
      question: 'H-3.13',
      value: [
        [
          'Civil Registration Act, section 8',
          'Circular 7, paragraph 4',
          'A residence card is asked',
          'Refugees',
          'Birth',
          'Withdraw paragraph 4',
        ],
        [
          'Civil Registration Act, section 8',
          'Immigration Act, section 52',
          'Officials report unlawful stay',
          'Refugees',
          'Birth, death',
          'Exempt registrars',
        ],
      ],
    },
    { question: 'H-3.16', aspect: 'law', value: 'Yes', evidence: act('Section 31') },
    {
      ...{ question: 'H-3.16', aspect: 'practice', value: 'No', confidence: 'medium' },
      comment: 'None of the 140 complaints of 2025 had a written refusal with it.',
    },
    { question: 'H-3.17', aspect: 'law', value: 'No' },
    { question: 'H-3.18', value: 'Yes', comment: 'Immigration Act, section 52.' },
    { question: 'H-3.20', value: 'Draft being prepared' },
    { question: 'H-12.01', value: ["Father's nationality", "Mother's nationality"] },
    {
      question: 'H-12.02',
      value: 'Partly',
      comment: 'The act says so; no instruction repeats it.',
      evidence: act('Section 3'),
    },
    { question: 'H-12.04', value: 'Yes, one of several proofs' },
    { question: 'H-12.05', aspect: 'law', value: 'Yes' },
    {
      question: 'H-12.05',
      aspect: 'practice',
      value: 'Partly',
      comment: 'Offices ask for the paper of the father first.',
      confidence: 'medium',
    },
    { question: 'H-12.06', value: 'On application, rarely granted' },
    { question: 'H-12.08', value: 'No' },
  ],
}

const health: QuestionnaireMove = {
  ...{
    on: '2026-10-20',
    by: 'respondent',
    does: 'answer',
    institution: '@moh',
    submits: true,
    confidence: 'medium',
  },
  answers: [
    {
      question: 'H-7.01',
      value: [
        ['Facility', 'Certificate of cause', 'Doctor', 'Form 12', 'none', '1', '0', 'notified'],
        [
          'Facility',
          'Notice to the registrar',
          'Records officer',
          'Form 13',
          'Form 12',
          '30',
          '0',
          'notified',
        ],
        [
          'Home',
          'Registration',
          'Family at the office',
          'Form 4',
          'Letter of the village head',
          '90',
          '6 USD',
          'registered',
        ],
      ],
      evidence: notification('Annex 1'),
    },
    {
      question: 'H-3.18',
      value: 'Yes',
      comment: 'Nurses know of it; hospitals in the east do not report.',
    },
    {
      question: 'H-5.17',
      value: 'Partly',
      comment: 'Children born in facilities, yes; at home nobody knows.',
      confidence: 'low',
    },
    { question: 'H-7.03', value: 58, evidence: survey('Table MO.4') },
    { question: 'H-7.04', value: ['Family only', 'No one'] },
    {
      question: 'H-7.09',
      value: 'Few',
      comment: 'The two provincial hospitals and the teaching hospital.',
    },
    {
      question: 'H-4.15',
      event: 'birth',
      value: 'Partly',
      evidence: notification('Paragraph 2'),
      confidence: 'high',
    },
    {
      question: 'H-4.15',
      event: 'death',
      value: 'Yes',
      comment: 'The circular obliges each facility to notify deaths.',
      evidence: notification('Paragraph 5'),
      confidence: 'high',
    },
  ],
}

const healthDrafts: QuestionnaireMove = {
  ...{
    on: '2026-11-16',
    by: 'respondent',
    does: 'answer',
    institution: '@moh',
    submits: false,
    confidence: 'low',
  },
  answers: [
    {
      question: 'H-5.02',
      gap: 'not-known',
      comment: 'Community health workers keep no list of births at home.',
    },
    {
      question: 'H-7.16',
      population: river,
      value: ['Distance', 'Burial customs'],
      comment: 'To be checked with the nurse of the upper river post.',
    },
  ],
}

const statistics: QuestionnaireMove = {
  ...{
    on: '2026-11-03',
    by: 'member',
    does: 'answer',
    institution: '@nso',
    submits: true,
    confidence: 'high',
  },
  answers: [
    {
      question: 'H-5.19',
      population: remote,
      value: 51,
      comment: 'From dates in the household survey.',
      evidence: survey('Table CP.3'),
      confidence: 'medium',
    },
    {
      question: 'H-17.01',
      event: 'birth',
      value: 'Quarterly',
      comment: 'Four files reached this office in 2025.',
    },
    { question: 'H-17.01', event: 'death', value: 'Yearly' },
    { question: 'H-17.01', event: 'marriage', value: 'No' },
    {
      question: 'H-17.02',
      value: [
        ['Birth', '2024', '14', 'yes', 'yes'],
        ['Death', '2022', '26', 'yes', 'no'],
      ],
    },
    { question: 'H-17.03', event: 'birth', value: ['Sex', "Mother's age", 'Area'] },
    { question: 'H-17.03', event: 'death', value: ['Sex', 'Age'] },
    {
      question: 'H-17.04',
      population: refugees,
      value: 'Partly',
      comment: 'Counted in totals where registered, never shown apart.',
    },
    {
      question: 'H-17.05',
      value: [
        ['Birth', '2024', '121400', '146000', '83', 'Household survey', 'Survey of 2024'],
        ['Death', '2022', '22100', '43900', '50', 'Projection of the census', 'Statistics Office'],
      ],
      evidence: survey('Table CP.1'),
    },
    { question: 'H-17.06', value: 'Yes', evidence: survey('Table CP.1') },
    {
      question: 'H-17.07',
      population: refugees,
      value: 'No',
      comment: 'Settlements are left out of the sampling frame.',
    },
    { question: 'H-17.07', population: river, value: 'Partly' },
    { question: 'H-17.07', population: remote, value: 'Yes' },
    {
      ...{
        question: 'H-17.08',
        population: refugees,
        evidence: [{ document: '@refugee-data', locator: 'Page 1' }],
      },
      value: [
        ['Birth', '2025', 'G1', '1180', '2460', '48', 'B', 'New-borns in the refugee register'],
      ],
      confidence: 'medium',
    },
    {
      question: 'H-17.08',
      population: river,
      gap: 'not-known',
      comment: 'A listing of villages is planned for 2027.',
    },
    { question: 'H-17.10', value: 'No' },
  ],
}

const statisticsDrafts: QuestionnaireMove = {
  ...{
    on: '2026-11-19',
    by: 'member',
    does: 'answer',
    institution: '@nso',
    submits: false,
    confidence: 'medium',
  },
  answers: [
    {
      question: 'H-17.09',
      value: 31,
      comment: 'Provisional; the coding of 2022 is being checked.',
    },
    { question: 'H-17.12', value: 'Partly' },
  ],
}

const justiceDrafts: QuestionnaireMove = {
  ...{
    on: '2026-11-19',
    by: 'coordinator',
    does: 'answer',
    institution: '@moj',
    submits: false,
    confidence: 'medium',
  },
  answers: [
    { question: 'H-8.03', value: 'Yes' },
    {
      question: 'H-8.08',
      population: refugees,
      aspect: 'law',
      value: 'No',
      evidence: act('Section 12'),
    },
    {
      question: 'H-8.08',
      population: refugees,
      aspect: 'practice',
      value: 'Partly',
      comment: 'Reported by the Legal Aid Centre.',
    },
    { question: 'H-10.05', value: 'Yes' },
  ],
}

const review: QuestionnaireMove[] = [
  {
    ...{
      on: '2026-11-09',
      by: 'coordinator',
      does: 'return',
      institution: '@moh',
      place: { question: 'H-7.04' },
    },
    note: 'Families and nobody at once: please say which holds in the valleys and which on the river, and who tells the registrar.',
  },
  {
    ...{
      on: '2026-11-09',
      by: 'coordinator',
      does: 'adopt',
      institution: '@nso',
      place: { question: 'H-5.19', population: remote },
    },
    reason: 'The survey asked the families; the other figure is an estimate of one registrar.',
    dissent:
      'The Civil Registration Department holds that the survey was too small in the north valley.',
  },
  { on: '2026-11-10', by: 'member', does: 'validate', sections: ['H-1', 'H-2', 'H-4', 'H-12'] },
  {
    ...{
      on: '2026-11-12',
      by: 'coordinator',
      does: 'sign',
      institution: '@moj',
      sections: ['H-2', 'H-12'],
    },
    ...{
      signatory: 'Oren Maki',
      office: 'Director of Legislation',
      reservations: 'On the practice of registrars the Ministry has only what complaints show.',
    },
  },
  {
    ...{
      on: '2026-11-17',
      by: 'coordinator',
      does: 'answer',
      institution: '@moj',
      submits: true,
      confidence: 'medium',
    },
    answers: [{ question: 'H-12.10', value: 'No', comment: 'Added after the section was signed.' }],
  },
  {
    ...{ on: '2026-11-20', by: 'coordinator', does: 'reword-question', key: 'X-1.01', version: 1 },
    question: {
      ...boats,
      question: 'Do registration boats sail on their published days in the rainy season?',
    },
  },
]

/**
 * The full questionnaire under way: five institutions asked, four answering, four contradictions
 * open.
 */
export const sandaraQuestionnaire: QuestionnaireMove[] = [
  ...setUp,
  ...[registrationDepartment, justice, health, registrationInPractice, statistics],
  ...[...review, healthDrafts, registrationDrafts, statisticsDrafts, justiceDrafts].sort((a, b) =>
    a.on.localeCompare(b.on),
  ),
]
