import { islandQuestionnaire } from './island-answers'
import {
  islandFieldTexts,
  islandMeetingTexts,
  islandReportTexts,
  islandWorkshopTexts,
} from './island-reports'
import type { DemoCountry, DemoEstimate } from './plan'

const mail = (name: string) => `${name}@motulani.example`

function direct(
  event: 'birth' | 'death',
  population: string | null,
  numerator: number,
  denominator: number,
  grade: 'B' | 'C',
  limits: string,
): DemoEstimate {
  const births = event === 'birth'
  return {
    indicator: births ? 'G1' : 'G8',
    event,
    population,
    year: 2024,
    content: {
      kind: 'measured',
      method: 'direct-count',
      inputs: { numerator, denominator },
      numeratorDefinition: births
        ? 'Births of 2024 registered within one year'
        : 'Deaths of 2024 registered within one year',
      denominatorDefinition: births
        ? 'Births known to nurses'
        : 'Deaths known to nurses and churches',
      timeliness: 'year-1',
      sources: [{ documentId: '@register', locator: births ? 'Line 1' : 'Line 2', use: 'both' }],
      grade,
      limits,
      disclosure: 'public',
    },
  }
}

/** Fictional island state that has finished a small assessment. */
export const island: DemoCountry = {
  code: 'MTL',
  name: 'Motulani',
  title: 'Small-island registration assessment',
  opened: '2025-02-03',
  languages: ['English'],
  events: ['birth', 'death'],
  territory: ['Main island', 'Outer islands'],
  period: ['2023-01-01', '2024-12-31'],
  people: [
    {
      key: 'coordinator',
      email: mail('coordinator'),
      name: 'Mele Tavana',
      institution: 'Registry Office',
      roles: ['coordinator'],
    },
    {
      key: 'member',
      email: mail('member'),
      name: 'Peni Rua',
      institution: 'Statistics Unit',
      roles: ['lead-member'],
      stakeholder: 'statistics',
    },
    {
      key: 'decision',
      email: mail('decision'),
      name: 'Sione Fale',
      institution: 'Office of the Prime Minister',
      roles: ['decision-maker'],
    },
  ],
  populations: [
    {
      as: 'outer',
      code: 'P-RUR',
      name: 'Families on the outer islands',
      sizeEstimate: 4100,
      sizeSource: 'Census',
      sizeOn: '2023-08-01',
      areas: 'Outer islands',
    },
  ],
  documents: [
    {
      as: 'decision-file',
      title: 'Cabinet minute on the assessment',
      issuer: 'Cabinet',
      type: 'decision',
      publishedOn: '2025-02-10',
      text: 'Cabinet agrees to an assessment of registration on the outer islands.',
    },
    {
      as: 'act',
      title: 'Births and Deaths Act',
      issuer: 'Parliament',
      type: 'act',
      publishedOn: '1996-07-01',
      text: 'Every birth and death is registered with the Registry Office.',
    },
    {
      as: 'register',
      title: 'Register extract 2024',
      issuer: 'Registry Office',
      type: 'statistics',
      publishedOn: '2025-06-01',
      text: 'Outer islands, registered within one year: births 61 of about 92, deaths 19 of about 27. All islands: births 214 of 251, deaths 79 of 91.',
    },
    {
      as: 'endorsement',
      title: 'Minute of endorsement',
      issuer: 'Cabinet',
      type: 'decision',
      publishedOn: '2025-12-02',
      text: 'Cabinet endorses the report and its target.',
    },
  ],
  steps: [
    {
      step: 'step-01',
      started: '2025-02-04',
      completed: '2025-02-14',
      tools: [
        {
          tool: 'form-01',
          fields: {
            decision_title: 'Assessment of registration on the outer islands',
            decision_type: 'cabinet',
            rationale: 'A third of births on the outer islands is registered late or never.',
            objectives: ['coverage-gaps'],
            status: 'adopted',
            decision_date: '2025-02-10',
            signatory: 'Prime Minister',
            decision_file: '@decision-file',
          },
        },
      ],
    },
    {
      step: 'step-02',
      started: '2025-02-17',
      completed: '2025-03-14',
      tools: [
        {
          tool: 'tool-a',
          fields: { overall_summary: 'The law is sound; distance is the obstacle.' },
          rows: {
            matrix: [
              {
                section: 'A3',
                topic: 'Duty to register',
                summary_finding: 'All births and deaths are covered.',
                direction: 'strength',
                source: ['@act'],
                status: 'done',
              },
            ],
          },
        },
      ],
    },
    {
      step: 'step-03',
      started: '2025-03-17',
      completed: '2025-03-28',
      tools: [
        {
          tool: 'form-03',
          rows: {
            stakeholders: [
              {
                as: 'registry',
                name: 'Registry Office',
                type: 'civil-registration',
                proposed_role: 'secretariat',
                response: 'accepted',
              },
              {
                as: 'pmo',
                name: 'Office of the Prime Minister',
                type: 'interior',
                proposed_role: 'chair',
                response: 'accepted',
              },
              {
                as: 'statistics',
                name: 'Statistics Unit',
                type: 'statistics',
                proposed_role: 'member',
                response: 'accepted',
              },
              {
                as: 'health',
                name: 'Health Service',
                type: 'health',
                proposed_role: 'member',
                response: 'accepted',
              },
            ],
          },
          fields: {
            lead_body_form: 'new',
            lead_body_name: 'Registration group',
            chair: '@pmo',
            secretariat: '@registry',
          },
        },
      ],
    },
    {
      step: 'step-04',
      started: '2025-03-31',
      completed: '2025-04-18',
      tools: [
        {
          tool: 'tool-b',
          fields: {
            background: 'Outer islands are reached by boat once a month.',
            purpose: 'Find what keeps families from registering in time and set one target.',
            data_protection: 'No names are kept.',
            version: '1.0',
            adopted_by: 'Registration group',
            adopted_on: '2025-04-16',
          },
        },
        {
          tool: 'tool-c',
          rows: {
            tasks: [
              {
                wbs: '1',
                title: 'Visit two islands',
                step: 'step-08',
                start: '2025-06-02',
                end: '2025-06-20',
                owner: '@registry',
                status: 'done',
              },
            ],
          },
        },
        {
          tool: 'tool-d',
          rows: {
            lines: [
              {
                code: '1',
                step: 'step-08',
                category: 'travel',
                description: 'Boat and per diem',
                quantity: 2,
                frequency: 1,
                unit_cost: 1800,
                currency: 'USD',
                funding_source: 'national',
                fund_status: 'received',
              },
            ],
          },
        },
      ],
    },
    {
      step: 'step-05',
      reports: islandMeetingTexts,
      started: '2025-04-21',
      completed: '2025-05-09',
      tools: [
        {
          tool: 'tool-e',
          fields: {
            meeting_title: 'Opening meeting',
            meeting_date: '2025-04-30',
            venue: 'Government House',
          },
          rows: {
            sessions: [{ start: '09:00', title: 'Why every birth matters', type: 'presentation' }],
            participants: [
              { name: 'Mele Tavana', agency: 'Registry Office', attendance: 'attended' },
            ],
          },
        },
        {
          tool: 'tool-f',
          rows: {
            commitments: [
              {
                as: 'nurse-list',
                agency: '@health',
                commitment: 'List of births by nurse',
                due: '2025-06-01',
                status: 'done',
              },
            ],
          },
        },
      ],
    },
    {
      step: 'step-06',
      started: '2025-05-12',
      completed: '2025-06-13',
      tools: [
        {
          tool: 'tool-g',
          fields: {
            results_summary: 'Two births of three are registered within a year.',
            reliability: 'Small numbers; the list of nurses is nearly complete.',
          },
        },
      ],
      estimates: [
        direct('birth', '@outer', 61, 92, 'B', 'The list of nurses is nearly complete.'),
        direct('death', '@outer', 19, 27, 'C', 'Deaths at sea are known from families only.'),
        direct('birth', null, 214, 251, 'B', ''),
        direct('death', null, 79, 91, 'C', ''),
      ],
    },
    {
      step: 'step-07',
      started: '2025-05-12',
      completed: '2025-06-20',
      tools: [],
      questionnaire: islandQuestionnaire,
    },
    {
      step: 'step-08',
      reports: islandFieldTexts,
      started: '2025-06-02',
      completed: '2025-06-27',
      tools: [
        {
          tool: 'tool-i',
          rows: {
            visits: [
              {
                as: 'visit',
                site: 'North atoll clinic',
                site_type: 'health',
                place: 'Outer islands',
                visited_on: '2025-06-10',
                summary: 'The nurse has forms but no boat to send them.',
                status: 'done',
              },
            ],
            focus_groups: [
              {
                visit: '@visit',
                population: '@outer',
                sub_group: 'mixed',
                size: 8,
                held_on: '2025-06-10',
                consent: 'oral',
                consent_script_read: true,
                notes: 'People register when a child goes to school.',
              },
            ],
            field_findings: [
              {
                finding: 'Forms wait for a boat.',
                kind: 'weakness',
                challenge: 'C5',
                population: ['@outer'],
                event: ['birth'],
              },
            ],
          },
        },
      ],
    },
    {
      step: 'step-09',
      reports: islandWorkshopTexts,
      started: '2025-07-07',
      completed: '2025-07-25',
      tools: [
        {
          tool: 'tool-j',
          fields: { meeting_title: 'Results workshop', meeting_date: '2025-07-15' },
          rows: {
            sessions: [{ start: '09:00', title: 'Findings', type: 'presentation' }],
            participants: [{ name: 'Peni Rua', agency: 'Statistics Unit', attendance: 'attended' }],
          },
        },
        {
          tool: 'tool-k',
          rows: {
            findings: [
              {
                as: 'finding',
                statement: 'Distance, not law, delays registration.',
                kind: 'weakness',
                challenge: 'C5',
                populations: ['@outer'],
                decision: 'agreed',
              },
            ],
            recommendations: [
              {
                as: 'recommendation',
                text: 'Let nurses register births on the spot.',
                challenge: 'C5',
                type: 'procedure',
                impact: 5,
                feasibility: 4,
                findings: ['@finding'],
                owner: '@registry',
              },
            ],
          },
        },
      ],
    },
    {
      step: 'step-10',
      reports: islandReportTexts,
      started: '2025-08-04',
      completed: '2025-10-17',
      tools: [
        {
          tool: 'tool-m',
          rows: {
            targets: [
              {
                as: 'target',
                short_name: 'Births in a year',
                statement:
                  'By 2028, at least 90 percent of births on the outer islands are registered within one year, up from 66 percent in 2024 (register extract).',
                kind: 'outcome',
                indicator: 'G1',
                event: 'birth',
                population: ['@outer'],
                unit: 'percent',
                direction: 'up',
                baseline_value: 66,
                baseline_year: 2024,
                baseline_source: '@register',
                baseline_quality: 'B',
                final_value: 90,
                final_year: 2028,
                data_source: 'Register and list of nurses',
                frequency: 'yearly',
                owner: '@registry',
                recommendations: ['@recommendation'],
                status: 'proposed',
              },
            ],
          },
        },
      ],
    },
    {
      step: 'step-11',
      started: '2025-11-03',
      completed: '2025-12-05',
      tools: [
        {
          tool: 'form-11',
          fields: {
            body: 'Cabinet',
            presented_on: '2025-12-02',
            presenters: 'Registrar-General',
            decision: 'endorsed',
            decision_form: 'formal',
            publication_authorised: true,
            record: '@endorsement',
          },
          rows: {
            recommendation_decisions: [{ recommendation: '@recommendation', decision: 'accept' }],
            target_decisions: [{ target: '@target', decision: 'accept' }],
          },
        },
      ],
    },
    {
      step: 'step-12',
      started: '2026-01-12',
      completed: '2026-02-27',
      tools: [
        {
          tool: 'tool-n',
          fields: {
            vision: 'Every child of every island has a name on record.',
            monitoring: 'The group reviews progress twice a year.',
          },
          rows: {
            actions: [
              {
                title: 'Train and authorise island nurses as assistant registrars',
                recommendation: ['@recommendation'],
                targets: ['@target'],
                challenge: 'C5',
                type: 'training',
                lead_agency: '@registry',
                start: '2026-03-01',
                end: '2027-06-30',
                priority: 'medium',
                indicator: 'Islands with an assistant registrar',
                cost_total: 42000,
                currency: 'USD',
                funds_secured: 30000,
                status: 'on-track',
              },
            ],
          },
        },
      ],
    },
  ],
  shared: ['output-12', 'output-15'],
}
