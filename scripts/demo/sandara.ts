import type { DemoCountry, DemoPerson } from './plan'
import { sandaraQuestionnaire } from './sandara-answers'
import { sandaraEstimates } from './sandara-estimates'
import { deskReviewTexts, fieldTexts, meetingTexts } from './sandara-reports'

const mail = (name: string) => `${name}@sandara.example`

export const demoAccounts = [
  'admin',
  'monitor',
  'coordinator',
  'member',
  'respondent',
  'field',
  'decision',
  'observer',
].map(mail)

/** Accounts of the platform itself. */
export const supportOffice: DemoPerson[] = [
  {
    key: 'admin',
    email: mail('admin'),
    name: 'Ilse Moran',
    institution: 'Regional support office',
    platformRoles: ['administrator'],
  },
  {
    key: 'monitor',
    email: mail('monitor'),
    name: 'Tevita Rao',
    institution: 'Regional support office',
    platformRoles: ['rso-monitor'],
  },
]

const people: DemoCountry['people'] = [
  {
    key: 'coordinator',
    email: mail('coordinator'),
    name: 'Amina Sorel',
    institution: 'Civil Registration Department',
    roles: ['coordinator'],
    stakeholder: 'crd',
  },
  {
    key: 'member',
    email: mail('member'),
    name: 'Ravi Tandel',
    institution: 'National Statistics Office',
    roles: ['lead-member'],
    stakeholder: 'nso',
  },
  {
    key: 'respondent',
    email: mail('respondent'),
    name: 'Lena Okoru',
    institution: 'Ministry of Health',
    roles: ['respondent'],
    stakeholder: 'moh',
  },
  {
    key: 'field',
    email: mail('field'),
    name: 'Joon Batar',
    institution: 'Legal Aid Centre',
    roles: ['field-member'],
    stakeholder: 'legal-aid',
  },
  {
    key: 'decision',
    email: mail('decision'),
    name: 'Minister Dara Velin',
    institution: 'Ministry of Interior',
    roles: ['decision-maker'],
  },
  {
    key: 'observer',
    email: mail('observer'),
    name: 'Sofia Lind',
    institution: 'Partner organisation',
    roles: ['observer'],
  },
]

const stakeholders = [
  {
    as: 'crd',
    name: 'Civil Registration Department',
    type: 'civil-registration',
    role_in_crvs: ['registers', 'certifies'],
    influence: '5',
    interest: '5',
    proposed_role: 'secretariat',
    invited: '2026-04-06',
    response: 'accepted',
    nominee: 'Amina Sorel',
  },
  {
    as: 'moi',
    name: 'Ministry of Interior',
    type: 'interior',
    role_in_crvs: ['legislates'],
    influence: '5',
    interest: '4',
    proposed_role: 'chair',
    invited: '2026-04-06',
    response: 'accepted',
    nominee: 'Permanent Secretary',
  },
  {
    as: 'nso',
    name: 'National Statistics Office',
    type: 'statistics',
    role_in_crvs: ['compiles', 'uses'],
    influence: '4',
    interest: '5',
    proposed_role: 'member',
    invited: '2026-04-06',
    response: 'accepted',
    nominee: 'Ravi Tandel',
  },
  {
    as: 'moh',
    name: 'Ministry of Health',
    type: 'health',
    role_in_crvs: ['notifies'],
    influence: '4',
    interest: '4',
    proposed_role: 'member',
    invited: '2026-04-06',
    response: 'accepted',
    nominee: 'Lena Okoru',
  },
  {
    as: 'moj',
    name: 'Ministry of Justice',
    type: 'justice',
    role_in_crvs: ['legislates'],
    influence: '4',
    interest: '3',
    proposed_role: 'member',
    invited: '2026-04-06',
    response: 'accepted',
  },
  {
    as: 'refugee-office',
    name: 'Office for Refugees',
    type: 'refugee-authority',
    role_in_crvs: ['supports', 'identity'],
    influence: '3',
    interest: '5',
    proposed_role: 'member',
    invited: '2026-04-07',
    response: 'accepted',
  },
  {
    as: 'legal-aid',
    name: 'Legal Aid Centre',
    type: 'civil-society',
    role_in_crvs: ['supports', 'represents'],
    influence: '2',
    interest: '5',
    proposed_role: 'adviser',
    invited: '2026-04-07',
    response: 'accepted',
    nominee: 'Joon Batar',
  },
  {
    as: 'river-council',
    name: 'River Peoples Council',
    type: 'community',
    role_in_crvs: ['represents'],
    influence: '2',
    interest: '5',
    proposed_role: 'consulted',
    invited: '2026-04-07',
    response: 'waiting',
  },
]

const review = (
  section: string,
  topic: string,
  summary_finding: string,
  direction: string,
  source: string,
  locator: string,
  follow_up_questions = '',
) => ({
  ...{ section, topic, summary_finding, direction, locator, follow_up_questions },
  source: [source],
  information_quality: 'medium',
  status: 'done',
  reviewer: '@coordinator',
})

const task = (
  wbs: string,
  title: string,
  step: string,
  start: string,
  end: string,
  owner: string,
  status: string,
) => ({
  wbs,
  title,
  step,
  start,
  end,
  owner,
  status,
  type: 'task',
  baseline_start: start,
  baseline_end: end,
})
const cost = (
  code: string,
  step: string,
  category: string,
  description: string,
  quantity: number,
  unit_cost: number,
  fund_status: string,
) => ({
  code,
  step,
  category,
  description,
  quantity,
  frequency: 1,
  unit_cost,
  currency: 'USD',
  funding_source: 'national',
  fund_status,
})

const steps: DemoCountry['steps'] = [
  {
    step: 'step-01',
    started: '2026-02-02',
    completed: '2026-02-20',
    tools: [
      {
        tool: 'form-01',
        fields: {
          decision_title: 'Decision to assess civil registration for people who are often missed',
          requesting_body: 'Ministry of Interior',
          decision_type: 'ministerial',
          legal_or_policy_basis: 'National strategy on legal identity, 2025 to 2030',
          rationale:
            'About one child in five in the border districts has no birth certificate. The general statistics do not tell who these children are.\n\nThe assessment finds out why refugees, river peoples and families in remote valleys are missed, and what each institution can change.',
          objectives: ['coverage-gaps', 'legal-reform', 'statelessness-prevention', 'sdg-16-9'],
          relation_to_other_assessments:
            'Adds to the general CRVS assessment of 2022, which did not look at single populations.',
          focal_point: '@coordinator',
          budget_envelope: 120000,
          budget_currency: 'USD',
          external_support: ['rso', 'unhcr'],
          status: 'adopted',
          decision_date: '2026-02-18',
          signatory: 'Dara Velin, Minister of Interior',
          decision_file: '@decision-file',
        },
      },
    ],
  },
  {
    step: 'step-02',
    started: '2026-02-23',
    completed: '2026-03-31',
    reports: deskReviewTexts,
    comments: [
      {
        by: 'member',
        body: 'The 2024 household survey has a question on certificates. I can ask for the table by district.',
      },
    ],
    tools: [
      {
        tool: 'tool-a',
        fields: {
          overall_summary:
            'The law makes every birth in the territory registrable, but a circular of 2011 asks for a residence card that refugees do not have. Coverage of refugees and river peoples has never been published.',
          open_questions:
            'How often registrars refuse without giving a reason, and how many births in river villages are notified at all.',
        },
        rows: {
          matrix: [
            review(
              'A1',
              'Population',
              'The census of 2023 counts 6.1 million people, 58 percent of them rural.',
              'neutral',
              '@census',
              'table 2',
            ),
            review(
              'A3',
              'Duty to register',
              'Every birth is registered within 60 days, free of charge.',
              'strength',
              '@act',
              'sections 8 to 11',
              'H-3.02, H-3.08, H-3.11',
            ),
            review(
              'A3',
              'Non-nationals',
              'A circular asks both parents for a residence card.',
              'gap',
              '@circular',
              'paragraph 4',
              'H-5.04, H-5.07',
            ),
            review(
              'A5',
              'Births',
              'Health facilities notify on paper once a month.',
              'weakness',
              '@act',
              'section 14',
              'H-4.15, H-5.02',
            ),
            review(
              'A7',
              'Coverage',
              'Survey of 2024: 83 percent of children under five are registered; no figure by population.',
              'gap',
              '@survey',
              'table CP.1',
              'H-17.05, H-17.08',
            ),
            {
              section: 'A8',
              topic: 'River peoples',
              guiding_question: 'What is known on the registration of river peoples?',
              follow_up: ['field', 'statistics'],
              status: 'not-found',
            },
          ],
          treaty_status: [
            { instrument: 'udhr', standing: 'supported', domestic_effect: 'none' },
            {
              instrument: 'crc',
              standing: 'party',
              signed: '1990-08-14',
              ratified_acceded: '1991-03-05',
              domestic_effect: 'legislation',
              note: 'No provision of the registration act was changed after accession.',
            },
            { instrument: 'refugees', standing: 'not-party' },
            { instrument: 'stateless', standing: 'not-party' },
            { instrument: 'statelessness', standing: 'not-found' },
          ],
        },
      },
    ],
  },
  {
    step: 'step-03',
    started: '2026-04-01',
    completed: '2026-04-20',
    tools: [
      {
        tool: 'form-03',
        rows: { stakeholders },
        fields: {
          lead_body_form: 'sub-committee',
          lead_body_name: 'Working group on inclusive registration',
          mandate:
            'Leads the assessment, agrees on its findings and proposes targets to the coordination committee.',
          chair: '@moi',
          secretariat: '@crd',
          quorum: 5,
          meeting_frequency: 'Every month',
          decision_rule: 'Consensus; the chair records dissent',
          population_representation:
            'The River Peoples Council is consulted at each stage; refugees are heard through the focus groups.',
        },
      },
    ],
  },
  {
    step: 'step-04',
    started: '2026-04-21',
    completed: '2026-05-22',
    tools: [
      {
        tool: 'tool-b',
        fields: {
          background:
            'Registration is free and universal by law, yet some populations are hardly reached.',
          purpose:
            'Measure coverage for four populations, find the reasons for gaps and propose targets to 2030.',
          key_questions:
            'Who is not registered? Why? What can be changed within two years, and what needs a law?',
          methodology: ['step-05', 'step-06', 'step-07', 'step-08', 'step-09'],
          lead_body: 'Eight institutions, listed in the register.',
          secretariat: 'Civil Registration Department, with two staff.',
          working_arrangements:
            'Monthly meetings, minutes within a week, working language English.',
          data_protection:
            'Consent is asked and read out. No names of participants are kept. Nothing is used for immigration enforcement. Raw notes are destroyed after two years.',
          publication_policy: 'summary',
          communication: 'A summary is published in three languages.',
          version: '1.0',
          adopted_by: 'Working group on inclusive registration',
          adopted_on: '2026-05-20',
        },
        rows: {
          raci: [
            {
              step: 'step-06',
              responsible: ['@nso'],
              accountable: ['@crd'],
              consulted: ['@refugee-office'],
            },
            { step: 'step-07', responsible: ['@crd', '@moh', '@moj'], accountable: ['@moi'] },
            {
              step: 'step-08',
              responsible: ['@legal-aid'],
              accountable: ['@crd'],
              consulted: ['@river-council'],
            },
          ],
          deliverables: [
            { output: 'Report on coverage statistics', owner: '@nso', due: '2026-12-15' },
            { output: 'Assessment report', owner: '@crd', due: '2027-03-31' },
          ],
          risks: [
            {
              risk: 'Fear that answers reach the immigration service',
              likelihood: 'medium',
              impact: 'high',
              response: 'Explain the firewall at each meeting and keep no status of persons.',
            },
          ],
        },
      },
      {
        tool: 'tool-c',
        rows: {
          tasks: [
            task(
              '1',
              'Hold the sensitization meeting',
              'step-05',
              '2026-06-01',
              '2026-06-30',
              '@crd',
              'done',
            ),
            task(
              '2',
              'Produce coverage statistics',
              'step-06',
              '2026-09-01',
              '2026-12-15',
              '@nso',
              'in-progress',
            ),
            task(
              '3',
              'Complete the questionnaire',
              'step-07',
              '2026-09-01',
              '2026-12-20',
              '@crd',
              'in-progress',
            ),
            task(
              '4',
              'Visit six districts',
              'step-08',
              '2026-10-01',
              '2026-12-10',
              '@legal-aid',
              'in-progress',
            ),
            task(
              '5',
              'Hold the results workshop',
              'step-09',
              '2027-01-18',
              '2027-01-29',
              '@crd',
              'planned',
            ),
            task('6', 'Draft the report', 'step-10', '2027-02-01', '2027-03-31', '@crd', 'planned'),
          ],
        },
      },
      {
        tool: 'tool-d',
        fields: {
          contingency_included: true,
          budget_notes: 'Contingency of eight percent on all lines.',
        },
        rows: {
          lines: [
            cost(
              '1.1',
              'step-05',
              'venue',
              'Meeting venue and meals for 60 people',
              60,
              45,
              'received',
            ),
            cost(
              '2.1',
              'step-06',
              'data',
              'Tables of the household survey by district',
              1,
              6000,
              'committed',
            ),
            cost('4.1', 'step-08', 'travel', 'Field teams, six districts', 6, 3200, 'committed'),
            cost(
              '4.2',
              'step-08',
              'participation',
              'Support for focus-group participants',
              96,
              15,
              'requested',
            ),
            cost('5.1', 'step-09', 'venue', 'Results workshop, two days', 2, 4200, 'requested'),
          ],
        },
      },
    ],
  },
  {
    step: 'step-05',
    started: '2026-05-25',
    completed: '2026-07-03',
    reports: meetingTexts,
    tools: [
      {
        tool: 'tool-e',
        fields: {
          meeting_title: 'Everyone counts: opening meeting',
          meeting_date: '2026-06-17',
          venue: 'Civic Hall, Port Sandara',
          languages: 'English, Sandari',
          interpretation: true,
          expected_participants: 60,
          objectives: 'Explain the assessment, agree who provides data and answers.',
        },
        rows: {
          sessions: [
            {
              start: '09:00',
              end: '09:30',
              title: 'Opening',
              type: 'opening',
              speaker: 'Minister of Interior',
              notes: 'The Minister asked for figures that can be trusted.',
            },
            {
              start: '09:30',
              end: '10:15',
              title: 'Birth registration is not the conferral of nationality',
              type: 'presentation',
              speaker: 'Civil Registration Department',
              notes: 'Several registrars said that they had thought otherwise.',
            },
            {
              start: '11:00',
              end: '12:30',
              title: 'Obstacles for each population',
              type: 'group-work',
              moderator: 'Legal Aid Centre',
              notes: 'Travel cost and fear came first in all groups.',
            },
            {
              start: '14:00',
              end: '15:30',
              title: 'Commitments and timetable',
              type: 'plenary',
              moderator: 'Civil Registration Department',
            },
          ],
          participants: [
            {
              name: 'Amina Sorel',
              agency: 'Civil Registration Department',
              role: 'Coordinator',
              attendance: 'attended',
            },
            {
              name: 'Ravi Tandel',
              agency: 'National Statistics Office',
              role: 'Director',
              attendance: 'attended',
            },
            {
              name: 'Lena Okoru',
              agency: 'Ministry of Health',
              role: 'Head of records',
              attendance: 'attended',
            },
            {
              name: 'Delegate of the council',
              agency: 'River Peoples Council',
              role: 'Representative',
              attendance: 'attended',
            },
          ],
        },
      },
      {
        tool: 'tool-f',
        fields: { organizers: 'Civil Registration Department' },
        rows: {
          issues: [
            {
              issue: 'Registrars ask for residence cards',
              raised_by: '@legal-aid',
              challenge: 'C3',
              population: ['@refugees'],
              event: ['birth'],
              follow_up: 'Draft of a clear instruction',
            },
            {
              issue: 'No registration point on the upper river',
              raised_by: '@river-council',
              challenge: 'C5',
              population: ['@river'],
              event: ['birth', 'death'],
              follow_up: 'Plan of mobile rounds',
            },
          ],
          commitments: [
            {
              agency: '@nso',
              commitment: 'Tables on certificates by district',
              due: '2026-09-30',
              status: 'done',
            },
            {
              agency: '@moh',
              commitment: 'Births in facilities by month',
              due: '2026-10-15',
              status: 'open',
            },
            {
              agency: '@refugee-office',
              commitment: 'New-borns in the refugee register',
              due: '2026-10-15',
              status: 'done',
            },
          ],
        },
      },
    ],
  },
  {
    step: 'step-06',
    started: '2026-09-01',
    tools: [
      {
        tool: 'tool-g',
        fields: {
          results_summary:
            'The first figures show a gap of more than thirty points between refugees and the country as a whole.',
        },
      },
    ],
    estimates: sandaraEstimates,
  },
  {
    step: 'step-07',
    started: '2026-09-01',
    comments: [
      {
        by: 'respondent',
        body: 'The section on deaths needs figures of the two provincial hospitals. I asked both for their tables of 2025.',
      },
      {
        by: 'coordinator',
        body: 'The section on deaths is also there in Indonesian, as an example of a translation. Please tell me which sections you need in Sandari.',
      },
    ],
    tools: [],
    questionnaire: sandaraQuestionnaire,
  },
  {
    step: 'step-08',
    started: '2026-10-01',
    reports: fieldTexts,
    afterwards: [
      {
        tool: 'tool-i',
        rows: {
          focus_groups: [
            {
              visit: '@river-post',
              population: '@river',
              sub_group: 'mixed',
              size: 11,
              language: 'Sandari',
              place: 'River district',
              held_on: '2026-11-04',
              duration: 60,
              consent: 'oral',
              consent_script_read: true,
              notes:
                'People go to the office once, for school, with three or four children at a time.',
              themes: ['C1', 'C5'],
            },
          ],
        },
      },
    ],
    tools: [
      {
        tool: 'tool-i',
        rows: {
          site_criteria: [
            {
              criterion: 'Settlement with more than 5,000 people',
              population: ['@refugees'],
              sites: 2,
            },
          ],
          visits: [
            {
              as: 'east',
              site: 'Eastern district office',
              site_type: 'office',
              place: 'Eastern district',
              visited_on: '2026-10-14',
              team: ['@field'],
              persons_met: 'Registrar, two clerks, midwife',
              populations: ['@refugees'],
              summary:
                'The office opens three days a week. The list of documents on the wall names a residence card.',
              status: 'done',
            },
            {
              as: 'river-post',
              site: 'Upper river health post',
              site_type: 'health',
              place: 'River district',
              visited_on: '2026-11-03',
              team: ['@field'],
              persons_met: 'Nurse, boat operator',
              populations: ['@river'],
              summary:
                'Births are written into a notebook; nobody carries it to the office in the rains.',
              status: 'done',
            },
            {
              site: 'North valley office',
              site_type: 'office',
              place: 'North valley',
              status: 'planned',
            },
          ],
          observations: [
            { visit: '@east', item: 'Fees posted', seen: 'no' },
            { visit: '@east', item: 'Privacy at the counter', seen: 'no' },
            {
              visit: '@river-post',
              item: 'Forms in stock',
              seen: 'partly',
              note: 'Old forms only',
            },
          ],
          focus_groups: [
            {
              as: 'mothers',
              visit: '@east',
              population: '@refugees',
              sub_group: 'women',
              size: 9,
              language: 'Karu',
              interpreter: true,
              place: 'Eastern settlement',
              held_on: '2026-10-15',
              duration: 75,
              consent: 'oral',
              consent_script_read: true,
              recording: false,
              notes:
                'Women said that the way to the office costs a day of wages and that clerks send them back for a card.',
              themes: ['C3', 'C5'],
            },
          ],
          field_findings: [
            {
              as: 'card-finding',
              finding: 'A residence card is asked although the law does not.',
              kind: 'gap',
              challenge: 'C3',
              population: ['@refugees'],
              event: ['birth'],
              visits: ['@east'],
              groups: ['@mothers'],
            },
          ],
        },
      },
    ],
  },
]

/** Fictional country half-way through its assessment. */
export const sandara: DemoCountry = {
  code: 'SDR',
  name: 'Republic of Sandara',
  title: 'Inclusive civil registration in Sandara',
  opened: '2026-01-26',
  languages: ['English', 'Sandari'],
  events: ['birth', 'late_birth', 'death', 'marriage'],
  territory: ['Eastern district', 'River district', 'North valley'],
  period: ['2024-01-01', '2025-12-31'],
  people,
  populations: [
    {
      as: 'refugees',
      code: 'P-REF',
      name: 'Refugees in the eastern settlements',
      sizeEstimate: 48200,
      sizeSource: 'Refugee register',
      sizeOn: '2025-12-31',
      areas: 'Eastern district',
    },
    { as: 'river', code: 'P-IND', name: 'River peoples', areas: 'River district' },
    {
      as: 'remote',
      code: 'P-RUR',
      name: 'Families in remote valleys',
      sizeEstimate: 610000,
      sizeSource: 'Census',
      sizeOn: '2023-06-30',
      areas: 'North valley',
    },
  ],
  documents: [
    {
      as: 'decision-file',
      title: 'Signed decision of the Minister of Interior',
      issuer: 'Ministry of Interior',
      type: 'decision',
      publishedOn: '2026-02-18',
      text: 'Republic of Sandara. Decision 14/2026. The Ministry of Interior undertakes an assessment of civil registration for populations of interest.',
    },
    {
      as: 'act',
      title: 'Civil Registration Act',
      issuer: 'Parliament',
      type: 'act',
      publishedOn: '2009-05-11',
      text: 'Sections 8 to 14 on the duty to register births, free of charge, within sixty days.',
    },
    {
      as: 'circular',
      title: 'Circular 7 on documents of parents',
      issuer: 'Civil Registration Department',
      type: 'circular',
      publishedOn: '2011-03-02',
      text: 'Paragraph 4 asks parents for a residence card.',
    },
    {
      as: 'notification',
      title: 'Circular on the notification of births and deaths by facilities',
      issuer: 'Ministry of Health',
      type: 'circular',
      publishedOn: '2016-08-22',
      text: 'Paragraph 2: facilities notify births to the registrar once a month. Paragraph 5: they notify deaths in the same way.',
    },
    {
      as: 'census',
      title: 'Population and housing census, main tables',
      issuer: 'National Statistics Office',
      type: 'statistics',
      publishedOn: '2024-02-01',
      url: 'https://statistics.sandara.example/census',
    },
    {
      as: 'survey',
      title: 'Household survey, child protection tables',
      issuer: 'National Statistics Office',
      type: 'survey',
      publishedOn: '2025-01-20',
      url: 'https://statistics.sandara.example/survey',
    },
    {
      as: 'refugee-data',
      title: 'New-borns in the refugee register',
      issuer: 'Office for Refugees',
      type: 'statistics',
      publishedOn: '2026-09-28',
      text: 'New-borns recorded in 2025: 2460. Birth certificates issued: 1180.',
    },
    {
      as: 'register-tables',
      title: 'Tables of the civil register, 2023 to 2025',
      issuer: 'Civil Registration Department',
      type: 'statistics',
      publishedOn: '2026-08-14',
      text: 'Table 2: births by year of occurrence, registered within one year. Table 5: deaths by year of occurrence, registered within one year.',
    },
  ],
  steps,
  shared: ['output-01', 'output-05'],
}
