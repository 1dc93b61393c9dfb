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
  year,
  yesNo,
} from '@/lib/core/methodology/notation'
import type { Tool } from '@/lib/core/methodology/schema'
import { actionAreas, agreement, leadBody, qualityGrades } from './lists'

const common = { screen: 'form' as const, readers: leadBody, editors: leadBody }

const chapters: [key: string, title: string, hint: string][] = [
  ['foreword', 'Foreword', 'By the head of the lead institution; half a page.'],
  ['acknowledgements', 'Acknowledgements', 'Institutions, not individuals.'],
  [
    'executive_summary',
    'Executive summary',
    'At most three pages: main figures, main findings, main recommendations.',
  ],
  [
    'introduction',
    'Introduction',
    'Background, purpose and scope; say that birth registration is not the conferral of nationality.',
  ],
  [
    'populations_text',
    'Populations of interest',
    'For each: who, where, how many, legal status, documents.',
  ],
  ['method', 'Method', 'The process, the lead body, the sources and their limits.'],
  [
    'stakeholders_text',
    'Stakeholders',
    'Who registers, who makes law and policy, who supports the populations.',
  ],
  [
    'legal_framework',
    'Legal and policy framework',
    'International commitments, national law, gaps.',
  ],
  [
    'organisation',
    'Organisation, staffing, budget and technology',
    'What there is and what is missing.',
  ],
  ['processes', 'Registration processes', 'Event by event, as written and as practised.'],
  ['certificates', 'Documents and certificates', 'Issue, cost, use, corrections.'],
  ['coverage_text', 'Coverage statistics', 'Read the figures; the tables are added by themselves.'],
  ['barriers', 'Barriers by challenge', 'What keeps people from registering.'],
  ['good_practices', 'Good practices', 'What works and could spread.'],
  ['conclusions', 'Conclusions', 'Strengths, weaknesses and gaps by population.'],
  ['next_steps', 'Next steps', 'What happens with this report.'],
]
const required = ['executive_summary', 'introduction', 'conclusions']

export const toolL: Tool = {
  key: 'tool-l',
  letter: 'L',
  step: 'step-10',
  title: 'Assessment report, annotated outline',
  purpose:
    'Holds the text of each chapter. Tables of findings, figures and targets are added to the report by themselves.',
  ...common,
  sections: [
    section(
      'chapters',
      'Chapters',
      chapters.map(([key, title, help]) =>
        longText(key, title, { help, ...(required.includes(key) && { required: true }) }),
      ),
    ),
  ],
}

export const toolM: Tool = {
  key: 'tool-m',
  letter: 'M',
  step: 'step-10',
  title: 'Target proposals',
  purpose:
    'States each proposed target so that it can be measured: from which baseline, to which value, by when.',
  ...common,
  sections: [
    section('targets', 'Targets', [
      table('targets', 'Targets', 'target', [
        text('short_name', 'Short name', { required: true }),
        longText('statement', 'Statement', {
          help: 'By [year], at least [value] of [events] among [population] in [area] are registered, up from [baseline] in [year] ([source]).',
        }),
        choice('kind', 'Kind', {
          outcome: 'Outcome',
          gap: 'Gap to the national average',
          process: 'Process',
          data: 'Data',
        }),
        choice('indicator', 'Indicator', 'indicators'),
        choice('event', 'Event', 'events'),
        references('population', 'Populations', 'population'),
        text('area', 'Area'),
        text('unit', 'Unit'),
        choice('direction', 'Better when', {
          up: 'Higher',
          down: 'Lower',
          'yes-no': 'Done',
          year: 'Earlier',
        }),
        number('baseline_value', 'Baseline'),
        year('baseline_year', 'Baseline year'),
        reference('baseline_source', 'Source of the baseline', 'document'),
        choice('baseline_quality', 'Quality of the baseline', qualityGrades),
        number('final_value', 'Target value'),
        year('final_year', 'Target year'),
        choice('path_rule', 'Path', {
          linear: 'Even',
          front: 'Faster at first',
          back: 'Faster later',
        }),
        longText('numerator_def', 'Numerator'),
        longText('denominator_def', 'Denominator'),
        text('data_source', 'Data source'),
        choice('frequency', 'Reported', {
          yearly: 'Every year',
          'two-yearly': 'Every two years',
          once: 'Once',
        }),
        reference('owner', 'Owner', 'form-03.stakeholders'),
        choice('raf_target', 'Regional target', 'raf-targets'),
        references('recommendations', 'Recommendations', 'tool-k.recommendations'),
        choice('challenge', 'Challenge', 'challenges'),
        longText('assumptions', 'Assumptions'),
        longText('risks', 'Risks'),
        choice('status', 'Status', {
          proposed: 'Proposed',
          validated: 'Validated at the workshop',
          reported: 'In the report',
          endorsed: 'Endorsed',
          changed: 'Endorsed with changes',
          rejected: 'Rejected',
          superseded: 'Superseded',
        }),
      ]),
      table('milestones', 'Milestones', 'milestone', [
        reference('target', 'Target', 'tool-m.targets', { required: true }),
        year('year', 'Year'),
        number('planned', 'Planned value'),
        text('note', 'Note'),
      ]),
    ]),
    section('checks', 'Checks', [
      table('smart_checks', 'Check of each target', 'check', [
        reference('target', 'Target', 'tool-m.targets', { required: true }),
        choice('specific', 'Specific', agreement),
        choice('measurable', 'Measurable', agreement),
        choice('achievable', 'Achievable', agreement),
        choice('relevant', 'Relevant', agreement),
        choice('time_bound', 'Time-bound', agreement),
        choice('safe', 'Safe to publish', agreement),
        text('note', 'Note'),
      ]),
    ]),
  ],
}

const decisionOptions = {
  accept: 'Accepted',
  modify: 'Accepted with changes',
  reject: 'Rejected',
  defer: 'Deferred',
}

export const form11: Tool = {
  key: 'form-11',
  letter: null,
  step: 'step-11',
  title: 'Presentation and decision',
  purpose:
    'Records what the decision-makers decided on the report, on each recommendation and on each target.',
  screen: 'form',
  readers: ['coordinator', 'lead-member', 'decision-maker'],
  editors: ['coordinator', 'lead-member', 'decision-maker'],
  sections: [
    section('presentation', 'Presentation', [
      text('body', 'Presented to', { required: true }),
      date('presented_on', 'Date', { required: true }),
      text('presenters', 'Presented by'),
      file('documents', 'Documents shown', { multiple: true }),
    ]),
    section('decision', 'Decision', [
      choice(
        'decision',
        'Decision',
        {
          endorsed: 'Endorsed',
          'endorsed-with-changes': 'Endorsed with changes',
          noted: 'Noted',
          deferred: 'Deferred',
          rejected: 'Rejected',
          informal: 'Informal go-ahead',
        },
        { required: true },
      ),
      choice('decision_form', 'Form', { formal: 'Formal', informal: 'Informal' }),
      longText('conditions', 'Conditions'),
      yesNo('publication_authorised', 'Publication is authorised'),
      file('record', 'Record of the decision'),
      table('recommendation_decisions', 'Decision on each recommendation', 'line', [
        reference('recommendation', 'Recommendation', 'tool-k.recommendations', { required: true }),
        choice('decision', 'Decision', decisionOptions),
        longText('comment', 'Comment'),
      ]),
      table('target_decisions', 'Decision on each target', 'line', [
        reference('target', 'Target', 'tool-m.targets', { required: true }),
        choice('decision', 'Decision', decisionOptions),
        longText('comment', 'Comment'),
      ]),
    ]),
  ],
}

export const toolN: Tool = {
  key: 'tool-n',
  letter: 'N',
  step: 'step-12',
  title: 'Action plan',
  purpose: 'Holds the actions: who does what by when, at what cost, and how progress is seen.',
  screen: 'form',
  readers: ['coordinator', 'lead-member', 'decision-maker'],
  editors: ['coordinator', 'lead-member'],
  sections: [
    section('frame', 'Frame', [
      longText('foreword', 'Foreword'),
      longText('vision', 'Vision and principles'),
      longText('coordination', 'Roles and coordination'),
      longText('financing', 'Budget and financing'),
      longText('monitoring', 'Monitoring, reporting and review'),
      longText('plan_risks', 'Risks'),
      longText('communication', 'Communication'),
    ]),
    section('actions', 'Actions', [
      table('actions', 'Actions', 'action', [
        text('title', 'Action', { required: true }),
        longText('description', 'Description'),
        references('recommendation', 'Recommendations', 'tool-k.recommendations'),
        references('targets', 'Targets', 'tool-m.targets'),
        choice('challenge', 'Challenge', 'challenges'),
        choice('action_area', 'Regional action area', actionAreas),
        choice('type', 'Type', {
          law: 'Law',
          regulation: 'Regulation or procedure',
          training: 'Training',
          outreach: 'Outreach and mobile registration',
          fees: 'Fee change',
          it: 'Information technology',
          statistics: 'Data and statistics',
          coordination: 'Coordination',
          research: 'Research',
          communication: 'Communication',
          infrastructure: 'Infrastructure',
        }),
        multiChoice('events', 'Events', 'events'),
        references('populations', 'Populations', 'population'),
        text('area', 'Area'),
        reference('lead_agency', 'Lead institution', 'form-03.stakeholders'),
        references('supporting', 'Supported by', 'form-03.stakeholders'),
        text('responsible_person', 'Responsible person'),
        date('start', 'Start'),
        date('end', 'End'),
        choice('priority', 'Priority', {
          quick: 'Quick win (under 6 months)',
          short: 'Short (under 1 year)',
          medium: 'Medium (1-3 years)',
          long: 'Long (over 3 years)',
        }),
        references('depends_on', 'Depends on', 'tool-n.actions'),
        yesNo('legal_change_needed', 'Needs a change of law'),
        text('output', 'Output'),
        text('indicator', 'Indicator'),
        text('means_of_verification', 'Means of verification'),
        number('cost_total', 'Cost', { min: 0 }),
        text('currency', 'Currency'),
        number('funds_secured', 'Funds secured', { min: 0 }),
        text('funding_source', 'Source of funds'),
        calculated('funding_gap', 'Funding gap', {
          op: 'difference',
          from: 'cost_total',
          subtract: 'funds_secured',
        }),
        text('risk', 'Risk'),
        text('mitigation', 'Mitigation'),
        choice('status', 'Status', {
          'not-started': 'Not started',
          'on-track': 'On track',
          delayed: 'Delayed',
          blocked: 'Blocked',
          done: 'Done',
          cancelled: 'Cancelled',
        }),
        percent('percent_done', 'Done', { max: 100 }),
        date('next_review', 'Next review'),
      ]),
      table('progress_notes', 'Progress notes', 'note', [
        reference('action', 'Action', 'tool-n.actions', { required: true }),
        date('date', 'Date'),
        longText('text', 'Note'),
        number('value', 'Value of the indicator'),
      ]),
    ]),
  ],
}
