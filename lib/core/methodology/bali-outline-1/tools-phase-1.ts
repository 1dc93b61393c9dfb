import {
  calculated,
  choice,
  date,
  file,
  longText,
  multiChoice,
  number,
  percent,
  reference,
  references,
  section,
  table,
  text,
  wholeNumber,
  yesNo,
} from '@/lib/core/methodology/notation'
import type { Tool } from '@/lib/core/methodology/schema'
import { findingDirection, leadBody, level, oneToFive, stakeholderTypes, workStatus } from './lists'

const common = { screen: 'form' as const, readers: leadBody, editors: leadBody }

/** Working weeks that the plan starts from, by step; a proposal that each country changes. */
const planTemplate: [step: string, title: string][] = [
  ['step-01', 'Prepare and obtain the decision'],
  ['step-02', 'Carry out the desk review'],
  ['step-03', 'Form the lead body'],
  ['step-04', 'Adopt terms of reference and work plan'],
  ['step-05', 'Hold the sensitization meeting'],
  ['step-06', 'Produce coverage statistics'],
  ['step-07', 'Complete the questionnaire'],
  ['step-08', 'Carry out field visits and focus groups'],
  ['step-09', 'Hold the results workshop'],
  ['step-10', 'Draft the report and propose targets'],
  ['step-11', 'Present to decision-makers'],
  ['step-12', 'Agree on the action plan'],
]

const reviewSections = {
  A1: 'A1 Country and population context',
  A2: 'A2 Treaties and commitments',
  A3: 'A3 National law and regulations',
  A4: 'A4 Institutions and stakeholders',
  A5: 'A5 Registration process',
  A6: 'A6 Documents, certificates and identity management',
  A7: 'A7 Existing statistics on coverage',
  A8: 'A8 Populations of interest',
  A9: 'A9 Past assessments, strategies and projects',
  A10: 'A10 Gaps and questions to carry further',
}

const guidingQuestions: [section: string, topic: string, question: string][] = [
  [
    'A1',
    'Population',
    'How many people live in the country, and where do the populations of interest live?',
  ],
  [
    'A2',
    'Treaties',
    'To which treaties on birth registration, nationality and refugees is the State a party, and with what reservations?',
  ],
  ['A3', 'Law in force', 'Which laws make registration a duty, for whom, and within what time?'],
  [
    'A3',
    'Non-nationals',
    'Does the law apply to everyone in the territory, whatever their status?',
  ],
  [
    'A4',
    'Institutions',
    'Which institutions notify, register, certify and compile, and how do they work together?',
  ],
  ['A5', 'Births', 'How does a birth travel from notification to certificate, step by step?'],
  ['A5', 'Late births', 'What happens when a birth is registered after the legal period?'],
  [
    'A6',
    'Certificates',
    'What does a certificate cost, who may obtain one and what is it needed for?',
  ],
  [
    'A7',
    'Coverage',
    'What do censuses, surveys and registers say on the share of births and deaths registered?',
  ],
  ['A8', 'Populations', 'What is known on the registration of each population of interest?'],
  [
    'A9',
    'Earlier work',
    'Which assessments, strategies and projects have there been, and what became of their recommendations?',
  ],
  ['A10', 'Open questions', 'What could not be found and has to be asked?'],
]

export const form01: Tool = {
  key: 'form-01',
  letter: null,
  step: 'step-01',
  title: 'Decision to assess',
  purpose: 'Records the decision: who took it, why, when, and the signed paper.',
  screen: 'form',
  readers: ['coordinator', 'lead-member', 'decision-maker'],
  editors: ['coordinator', 'lead-member', 'decision-maker'],
  sections: [
    section('decision', 'The decision', [
      text('decision_title', 'Title of the decision', { required: true }),
      text('requesting_body', 'Body that asks for the assessment'),
      choice('decision_type', 'Kind of decision', {
        cabinet: 'Cabinet',
        ministerial: 'Ministerial',
        'inter-agency': 'Inter-agency',
        administrative: 'Administrative',
      }),
      longText('legal_or_policy_basis', 'Basis in law or policy'),
      longText('rationale', 'Why an assessment now', {
        required: true,
        help: 'A few sentences: what is not working, for whom, and what the assessment should change.',
      }),
      multiChoice('objectives', 'What it should serve', {
        'coverage-gaps': 'Close coverage gaps',
        'legal-reform': 'Legal reform',
        'statelessness-prevention': 'Prevent statelessness',
        'migration-management': 'Migration management',
        'sdg-16-9': 'Legal identity for all (SDG 16.9)',
        emergency: 'Emergency response',
        other: 'Other',
      }),
      longText('relation_to_other_assessments', 'How it relates to other assessments', {
        help: 'This assessment adds to a general CRVS assessment; it does not replace one.',
      }),
    ]),
    section('means', 'People and means', [
      reference('focal_point', 'Focal point', 'member'),
      number('budget_envelope', 'Budget envelope', { min: 0 }),
      text('budget_currency', 'Currency', { help: 'Three letters, for instance USD.' }),
      multiChoice('external_support', 'Support from outside', {
        rso: 'Regional Support Office',
        unhcr: 'UNHCR',
        unicef: 'UNICEF',
        escap: 'ESCAP',
        iom: 'IOM',
        who: 'WHO',
        none: 'None',
        other: 'Other',
      }),
    ]),
    section('signature', 'Signature', [
      choice('status', 'State of the decision', {
        draft: 'Draft',
        submitted: 'Submitted',
        adopted: 'Adopted',
        declined: 'Declined',
      }),
      date('decision_date', 'Date of the decision', { required: true }),
      text('signatory', 'Signed by', { required: true, help: 'Name and office.' }),
      file('decision_file', 'Signed decision', { required: true }),
    ]),
  ],
}

export const toolA: Tool = {
  key: 'tool-a',
  letter: 'A',
  step: 'step-02',
  title: 'Desk review matrix',
  purpose:
    'Gathers what is known already, row by row, each with its source. What is not found is carried to the questionnaire or the field.',
  ...common,
  sections: [
    section('matrix', 'Matrix', [
      table(
        'matrix',
        'Desk review matrix',
        'row',
        [
          choice('section', 'Section', reviewSections, { required: true }),
          text('topic', 'Topic', { required: true }),
          longText('guiding_question', 'Guiding question'),
          multiChoice('event', 'Events', 'events'),
          references('population', 'Populations', 'population'),
          longText('summary_finding', 'What was found'),
          choice('direction', 'Direction', findingDirection),
          references('source', 'Sources', 'document'),
          text('locator', 'Page or section'),
          choice('information_quality', 'Quality of information', level),
          date('date_of_information', 'Date of information'),
          multiChoice('carry_to', 'Carry to', {
            questionnaire: 'Questionnaire',
            field: 'Field visits',
            statistics: 'Coverage statistics',
            none: 'Nothing further',
          }),
          reference('reviewer', 'Reviewer', 'member'),
          choice('status', 'Status', workStatus, { required: true }),
        ],
        {
          suggestedRows: guidingQuestions.map(([area, topic, guiding_question]) => ({
            section: area,
            topic,
            guiding_question,
            status: 'not-started',
          })),
        },
      ),
    ]),
    section('treaties', 'Treaty status', [
      table('treaty_status', 'Treaty status', 'treaty', [
        choice('instrument', 'Instrument', 'standards', { required: true }),
        date('signed', 'Signed'),
        date('ratified_acceded', 'Ratified or acceded'),
        longText('reservations', 'Reservations'),
        choice('domestic_effect', 'Effect in national law', {
          direct: 'Direct',
          legislation: 'Needs legislation',
          none: 'None',
        }),
      ]),
    ]),
    section('summary', 'In short', [
      longText('overall_summary', 'Main points of the desk review'),
      longText('open_questions', 'What could not be found'),
    ]),
  ],
}

export const form03: Tool = {
  key: 'form-03',
  letter: null,
  step: 'step-03',
  title: 'Stakeholder register and lead body',
  purpose:
    'Lists every institution with a stake, and describes the body that leads the assessment.',
  ...common,
  sections: [
    section('register', 'Stakeholder register', [
      table('stakeholders', 'Stakeholders', 'stakeholder', [
        text('name', 'Institution', { required: true }),
        choice('type', 'Type', stakeholderTypes, { required: true }),
        multiChoice('role_in_crvs', 'Role in civil registration', {
          notifies: 'Notifies',
          registers: 'Registers',
          certifies: 'Certifies',
          legislates: 'Legislates',
          compiles: 'Compiles statistics',
          uses: 'Uses data',
          identity: 'Issues identity documents',
          supports: 'Supports access',
          represents: 'Represents a population',
        }),
        multiChoice('events', 'Events', 'events'),
        references('populations', 'Populations', 'population'),
        choice('influence', 'Influence', oneToFive),
        choice('interest', 'Interest', oneToFive),
        text('contact', 'Contact'),
        choice('proposed_role', 'Proposed role', {
          chair: 'Chair',
          secretariat: 'Secretariat',
          member: 'Member',
          adviser: 'Technical adviser',
          observer: 'Observer',
          consulted: 'Consulted only',
        }),
        date('invited', 'Invited on'),
        choice('response', 'Response', {
          waiting: 'Waiting',
          accepted: 'Accepted',
          declined: 'Declined',
        }),
        text('nominee', 'Person nominated'),
      ]),
    ]),
    section('lead_body', 'Lead body', [
      choice('lead_body_form', 'Form of the lead body', {
        existing: 'Existing CRVS coordination mechanism',
        'sub-committee': 'Sub-committee of an existing mechanism',
        new: 'New group for this assessment',
        single: 'A single institution',
      }),
      text('lead_body_name', 'Name'),
      longText('mandate', 'Mandate'),
      reference('chair', 'Chair', 'form-03.stakeholders'),
      reference('secretariat', 'Secretariat', 'form-03.stakeholders'),
      wholeNumber('quorum', 'Quorum', { unit: 'members' }),
      text('meeting_frequency', 'How often it meets'),
      text('decision_rule', 'How it decides'),
      longText('population_representation', 'How the populations of interest are represented'),
    ]),
  ],
}

export const toolB: Tool = {
  key: 'tool-b',
  letter: 'B',
  step: 'step-04',
  title: 'Terms of reference',
  purpose: 'Fixes purpose, scope, roles, method and rules of the assessment.',
  ...common,
  sections: [
    section('why', 'Why', [
      longText('background', 'Background and rationale', { required: true }),
      longText('purpose', 'Purpose and objectives', { required: true }),
      longText('key_questions', 'Key questions'),
    ]),
    section('how', 'How', [
      multiChoice('methodology', 'Steps included', 'steps'),
      longText('lead_body', 'Composition and responsibilities of the lead body'),
      longText('secretariat', 'Secretariat and technical support'),
      table('raci', 'Who does what', 'line', [
        choice('step', 'Step', 'steps', { required: true }),
        references('responsible', 'Responsible', 'form-03.stakeholders'),
        references('accountable', 'Accountable', 'form-03.stakeholders'),
        references('consulted', 'Consulted', 'form-03.stakeholders'),
        references('informed', 'Informed', 'form-03.stakeholders'),
      ]),
      table('deliverables', 'Outputs and deadlines', 'output', [
        text('output', 'Output', { required: true }),
        reference('owner', 'Owner', 'form-03.stakeholders'),
        date('due', 'Due'),
      ]),
    ]),
    section('rules', 'Rules', [
      longText('working_arrangements', 'Working arrangements', {
        help: 'Meetings, quorum, how decisions are taken, working language.',
      }),
      longText('data_protection', 'Data protection and ethics', {
        help: 'Consent, doing no harm, no use for immigration enforcement, storage and retention.',
      }),
      choice('publication_policy', 'Publication', {
        public: 'Public',
        summary: 'Summary public',
        internal: 'Internal',
      }),
      longText('communication', 'Communication'),
      text('budget_reference', 'Budget reference'),
      table('risks', 'Risks', 'risk', [
        text('risk', 'Risk', { required: true }),
        choice('likelihood', 'Likelihood', level),
        choice('impact', 'Impact', level),
        longText('response', 'Response'),
      ]),
    ]),
    section('adoption', 'Adoption', [
      text('version', 'Version adopted'),
      text('adopted_by', 'Adopted by'),
      date('adopted_on', 'Adopted on'),
      file('signed_file', 'Signed terms of reference'),
    ]),
  ],
}

export const toolC: Tool = {
  key: 'tool-c',
  letter: 'C',
  step: 'step-04',
  title: 'Work plan',
  purpose: 'Lists the tasks with their dates and owners.',
  ...common,
  sections: [
    section('tasks', 'Tasks', [
      table(
        'tasks',
        'Tasks',
        'task',
        [
          text('wbs', 'No.'),
          text('title', 'Task', { required: true }),
          choice('step', 'Step', 'steps'),
          choice('tool', 'Tool', 'tools'),
          choice('type', 'Type', {
            task: 'Task',
            milestone: 'Milestone',
            meeting: 'Meeting',
            deliverable: 'Deliverable',
          }),
          date('start', 'Start'),
          date('end', 'End'),
          calculated(
            'duration_days',
            'Days',
            { op: 'days-between', from: 'start', to: 'end' },
            { unit: 'days' },
          ),
          references('predecessors', 'Comes after', 'tool-c.tasks'),
          reference('owner', 'Owner', 'form-03.stakeholders'),
          references('supporting', 'Supported by', 'form-03.stakeholders'),
          text('location', 'Place'),
          references('budget_line', 'Budget lines', 'tool-d.lines'),
          percent('percent_complete', 'Complete', { max: 100 }),
          choice('status', 'Status', {
            planned: 'Planned',
            'in-progress': 'In progress',
            done: 'Done',
            cancelled: 'Cancelled',
          }),
          date('baseline_start', 'Baseline start'),
          date('baseline_end', 'Baseline end'),
          calculated(
            'slippage_days',
            'Slippage',
            { op: 'days-between', from: 'baseline_end', to: 'end' },
            { unit: 'days' },
          ),
          longText('notes', 'Notes'),
        ],
        {
          suggestedRows: planTemplate.map(([step, title], index) => ({
            wbs: String(index + 1),
            title,
            step,
            type: 'task',
            status: 'planned',
          })),
        },
      ),
    ]),
  ],
}

export const toolD: Tool = {
  key: 'tool-d',
  letter: 'D',
  step: 'step-04',
  title: 'Budget',
  purpose: 'Costs the work line by line and shows which money is there.',
  ...common,
  sections: [
    section('lines', 'Budget lines', [
      table('lines', 'Budget lines', 'line', [
        text('code', 'Code'),
        choice('step', 'Step', 'steps'),
        reference('activity', 'Task', 'tool-c.tasks'),
        choice('category', 'Category', {
          staff: 'Staff and consultants',
          travel: 'Travel and per diem',
          venue: 'Venue and catering',
          translation: 'Translation and interpretation',
          printing: 'Printing',
          data: 'Data purchase and surveys',
          equipment: 'Equipment and software',
          communications: 'Communications',
          participation: 'Support for community members to take part',
          publication: 'Publication',
          contingency: 'Contingency',
        }),
        text('description', 'Description', { required: true }),
        choice('unit', 'Unit', {
          day: 'Day',
          person: 'Person',
          trip: 'Trip',
          page: 'Page',
          event: 'Event',
          'lump-sum': 'Lump sum',
          month: 'Month',
        }),
        number('quantity', 'Quantity', { min: 0 }),
        number('frequency', 'Times', { min: 0 }),
        number('unit_cost', 'Unit cost', { min: 0 }),
        text('currency', 'Currency'),
        number('exchange_rate', 'Exchange rate', { min: 0 }),
        calculated('total', 'Total', {
          op: 'product',
          columns: ['quantity', 'frequency', 'unit_cost'],
        }),
        choice('funding_source', 'Source of funds', {
          national: 'National',
          rso: 'Regional Support Office',
          un: 'United Nations',
          donor: 'Donor',
          'in-kind': 'In kind',
        }),
        choice('fund_status', 'State of funds', {
          requested: 'Requested',
          committed: 'Committed',
          received: 'Received',
        }),
        number('actual_spent', 'Spent', { min: 0 }),
        calculated('variance', 'Left', {
          op: 'difference',
          from: 'total',
          subtract: 'actual_spent',
        }),
        number('in_kind_value', 'Value in kind', { min: 0 }),
        longText('justification', 'Justification'),
      ]),
    ]),
    section('notes', 'Notes', [
      yesNo('contingency_included', 'A contingency is included'),
      longText('budget_notes', 'Notes on the budget'),
    ]),
  ],
}
