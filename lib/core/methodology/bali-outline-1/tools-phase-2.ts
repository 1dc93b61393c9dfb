import {
  calculated,
  choice,
  count,
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
  time,
  wholeNumber,
  year,
  yesNo,
} from '@/lib/core/methodology/notation'
import type { Tool } from '@/lib/core/methodology/schema'
import {
  agreement,
  findingDirection,
  leadBody,
  level,
  oneToFive,
  qualityGrades,
  recommendationTypes,
  sessionTypes,
} from './lists'

const common = { screen: 'form' as const, readers: leadBody, editors: leadBody }

const meetingFields = [
  text('meeting_title', 'Title of the meeting'),
  date('meeting_date', 'First day'),
  date('meeting_end', 'Last day'),
  text('venue', 'Venue or online link'),
  text('languages', 'Languages'),
  yesNo('interpretation', 'Interpretation'),
  wholeNumber('expected_participants', 'Expected participants'),
  longText('objectives', 'Objectives'),
  file('background_documents', 'Background documents', { multiple: true }),
]

const sessionColumns = [
  date('day', 'Day'),
  time('start', 'Start'),
  time('end', 'End'),
  text('title', 'Session', { required: true }),
  choice('type', 'Type', sessionTypes),
  text('speaker', 'Speakers'),
  text('moderator', 'Moderator'),
  longText('purpose', 'Purpose'),
  longText('notes', 'What was said'),
]

const participantColumns = [
  text('name', 'Name', { required: true }),
  text('agency', 'Institution'),
  text('role', 'Role'),
  choice('attendance', 'Attendance', {
    invited: 'Invited',
    confirmed: 'Confirmed',
    attended: 'Attended',
    absent: 'Absent',
  }),
  yesNo('travel_support', 'Travel support'),
  text('accessibility_needs', 'Needs for access'),
]

type Agenda = [start: string, end: string, title: string, type: keyof typeof sessionTypes]
const agenda = (sessions: Agenda[]) =>
  sessions.map(([start, end, title, type]) => ({ start, end, title, type }))

const oneDay: Agenda[] = [
  ['09:00', '09:30', 'Opening and remarks', 'opening'],
  ['09:30', '10:00', 'Why registering every vital event matters', 'presentation'],
  ['10:00', '10:20', 'Birth registration is not the conferral of nationality', 'presentation'],
  [
    '10:20',
    '11:00',
    'The national registration system and first results of the desk review',
    'presentation',
  ],
  ['11:00', '11:15', 'Break', 'break'],
  ['11:15', '12:00', 'Populations of interest and what is known', 'panel'],
  ['12:00', '12:45', 'Method, terms of reference and work plan', 'presentation'],
  ['12:45', '13:45', 'Lunch', 'break'],
  ['13:45', '15:00', 'Obstacles for each population, by the five challenges', 'group-work'],
  ['15:00', '15:45', 'What each institution provides for statistics and questionnaire', 'plenary'],
  ['15:45', '16:00', 'Break', 'break'],
  ['16:00', '16:45', 'Commitments and timetable', 'plenary'],
  ['16:45', '17:00', 'Closing', 'closing'],
]

const twoDays: Agenda[] = [
  ['09:00', '09:30', 'Day 1: opening', 'opening'],
  ['09:30', '10:00', 'The process so far', 'presentation'],
  ['10:00', '10:45', 'Coverage statistics', 'presentation'],
  ['11:00', '11:45', 'Legal and institutional findings', 'presentation'],
  ['11:45', '12:30', 'Findings on procedure and from the field', 'presentation'],
  ['13:30', '16:30', 'Validation of findings by population', 'group-work'],
  ['09:00', '10:30', 'Day 2: root causes by the five challenges', 'group-work'],
  ['10:45', '12:30', 'Drafting of recommendations', 'group-work'],
  ['13:30', '14:30', 'Scoring of priorities', 'plenary'],
  ['14:30', '16:00', 'First ideas for targets', 'plenary'],
  ['16:00', '16:30', 'Next steps and closing', 'closing'],
]

export const toolE: Tool = {
  key: 'tool-e',
  letter: 'E',
  step: 'step-05',
  title: 'Sensitization meeting programme',
  purpose: 'Plans the meeting: sessions, speakers and participants.',
  ...common,
  sections: [
    section('meeting', 'Meeting', meetingFields),
    section('programme', 'Programme', [
      table('sessions', 'Sessions', 'session', sessionColumns, { suggestedRows: agenda(oneDay) }),
    ]),
    section('people', 'Participants', [
      table('participants', 'Participants', 'participant', participantColumns),
    ]),
  ],
}

export const toolF: Tool = {
  key: 'tool-f',
  letter: 'F',
  step: 'step-05',
  title: 'Sensitization meeting report',
  purpose: 'Keeps what was said, agreed and promised at the meeting.',
  ...common,
  sections: [
    section('report', 'Report', [
      longText('summary', 'Summary', { required: true }),
      text('organizers', 'Organizers'),
      longText('group_work_results', 'Results of group work'),
      longText('agreed_amendments', 'Agreed changes to terms of reference and work plan'),
      longText('data_requests', 'Requests for data and documents'),
      longText('evaluation', 'Evaluation by participants'),
      longText('next_steps', 'Next steps'),
    ]),
    section('issues', 'Issues and commitments', [
      table('issues', 'Main issues raised', 'issue', [
        text('issue', 'Issue', { required: true }),
        reference('raised_by', 'Raised by', 'form-03.stakeholders'),
        multiChoice('event', 'Events', 'events'),
        references('population', 'Populations', 'population'),
        choice('challenge', 'Challenge', 'challenges'),
        text('follow_up', 'Follow-up'),
      ]),
      table('commitments', 'Commitments', 'commitment', [
        reference('agency', 'Institution', 'form-03.stakeholders'),
        text('commitment', 'Commitment', { required: true }),
        date('due', 'Due'),
        choice('status', 'Status', { open: 'Open', done: 'Done', dropped: 'Dropped' }),
      ]),
    ]),
  ],
}

const denominatorMethods = {
  census: 'Census question',
  survey: 'Household survey',
  'refugee-register': 'Refugee registration',
  'birth-rate': 'Population times crude birth rate',
  facility: 'Health facility births and outreach',
  immunization: 'First immunization doses',
  projection: 'National or world projection',
  'dual-system': 'Dual-system capture and recapture',
  settlement: 'Sample survey in a settlement',
  enrolment: 'School enrolment cohort',
  listing: 'Community listing',
  'death-model': 'Model of death completeness',
  border: 'Displacement tracking or border data',
}

export const toolG: Tool = {
  key: 'tool-g',
  letter: 'G',
  step: 'step-06',
  title: 'Coverage statistics',
  purpose:
    'Holds one line for each population, event and year: the share registered, its source, its method and its quality, or why it could not be measured.',
  ...common,
  sections: [
    section('estimates', 'Estimates', [
      table('estimates', 'Estimates', 'estimate', [
        reference('population', 'Population', 'population', { required: true }),
        choice('event', 'Event', 'events', { required: true }),
        year('year', 'Year'),
        text('area', 'Area'),
        choice('sex', 'Sex', { both: 'Both', female: 'Female', male: 'Male' }),
        choice(
          'measured',
          'Measured',
          { measured: 'Measured', 'not-measured': 'Not measured' },
          { required: true },
        ),
        choice('indicator', 'Indicator', 'indicators'),
        count('numerator', 'Numerator'),
        text('numerator_definition', 'What the numerator counts'),
        count('denominator', 'Denominator'),
        choice('denominator_method', 'Method of the denominator', denominatorMethods),
        calculated(
          'value',
          'Coverage',
          { op: 'percentage', numerator: 'numerator', denominator: 'denominator' },
          { unit: '%' },
        ),
        percent('lower', 'Lower bound'),
        percent('upper', 'Upper bound'),
        choice('timeliness', 'Registered within', {
          legal: 'Legal period',
          days30: '30 days',
          year1: 'One year',
          any: 'Any time',
        }),
        reference('source', 'Source', 'document'),
        choice('quality_grade', 'Quality', qualityGrades),
        choice('disclosure', 'Disclosure', { public: 'Public', internal: 'Internal' }),
        longText('limits', 'Limits'),
        longText('gap_reason', 'Why not measured'),
        choice('band', 'Rough band', {
          '0-25': '0-25 %',
          '25-50': '25-50 %',
          '50-75': '50-75 %',
          '75-90': '75-90 %',
          '90-100': '90-100 %',
        }),
      ]),
    ]),
    section('reading', 'Reading the figures', [
      longText('results_summary', 'What the figures say'),
      longText('reliability', 'How reliable the figures are', { required: true }),
      longText('unknowns', 'What is not known and how to close it'),
      longText('data_recommendations', 'Recommendations on data'),
    ]),
  ],
}

export const toolH: Tool = {
  key: 'tool-h',
  letter: 'H',
  step: 'step-07',
  title: 'Questionnaire',
  purpose:
    'Holds the answers of each institution. Registering a birth does not confer nationality; answer on registration alone.',
  screen: 'form',
  readers: ['coordinator', 'lead-member', 'contributor'],
  editors: ['coordinator', 'lead-member', 'contributor'],
  sections: [
    section('answers', 'Answers', [
      table(
        'answers',
        'Answers',
        'answer',
        [
          choice('question', 'Question', 'questions', { required: true }),
          choice('event', 'Event', 'events'),
          reference('population', 'Population', 'population'),
          text('area', 'Area'),
          longText('value', 'Answer'),
          choice('na_reason', 'If there is no answer', {
            'not-applicable': 'Not applicable',
            'not-known': 'Not known',
          }),
          longText('comment', 'Comment'),
          references('evidence', 'Evidence', 'document'),
          reference('source_agency', 'Institution that answers', 'form-03.stakeholders'),
          choice('confidence', 'Confidence', level),
          choice('status', 'Status', {
            draft: 'Draft',
            submitted: 'Submitted',
            returned: 'Returned',
            validated: 'Validated',
            disputed: 'Disputed',
          }),
        ],
        { ownRows: { column: 'source_agency', roles: ['contributor'] } },
      ),
    ]),
    section('sign_off', 'Sign-off', [
      table(
        'sign_offs',
        'Sections signed off',
        'sign-off',
        [
          text('sections', 'Sections', { required: true }),
          reference('agency', 'Institution', 'form-03.stakeholders'),
          text('signatory', 'Signatory'),
          date('signed_on', 'Signed on'),
        ],
        { ownRows: { column: 'agency', roles: ['contributor'] } },
      ),
    ]),
  ],
}

const siteTypes = {
  office: 'Registration office',
  mobile: 'Mobile unit',
  health: 'Health facility',
  court: 'Court',
  camp: 'Camp or settlement',
  border: 'Border post',
  detention: 'Detention facility',
  consulate: 'Consulate',
  community: 'Village or community',
  ngo: 'Non-governmental organisation',
}

const observationItems = [
  'Opening hours posted',
  'Fees posted',
  'List of required documents posted',
  'Privacy at the counter',
  'Step-free access',
  'Waiting time acceptable',
  'Trained staff present',
  'Forms in stock',
  'Power and connection on most days',
  'Computer in use',
  'Fireproof storage',
  'Backup of records',
  'Female staff available',
  'Complaint channel',
  'Written procedure, non-nationals included',
  'Refusals logged',
  'Late-registration procedure at hand',
  'No enforcement presence',
]

export const toolI: Tool = {
  key: 'tool-i',
  letter: 'I',
  step: 'step-08',
  title: 'Field visits and focus groups',
  purpose:
    'Plans and records visits and focus groups. Never write the name of a participant or anything that points to one person.',
  screen: 'form',
  readers: ['coordinator', 'lead-member', 'field-member'],
  editors: ['coordinator', 'lead-member', 'field-member'],
  sections: [
    section('sampling', 'Sampling', [
      longText('sampling_justification', 'Why these sites'),
      table('site_criteria', 'Site criteria', 'criterion', [
        text('criterion', 'Criterion', { required: true }),
        references('population', 'Populations', 'population'),
        wholeNumber('sites', 'Sites'),
      ]),
    ]),
    section('visits', 'Visits', [
      table('visits', 'Visits', 'visit', [
        text('site', 'Site', { required: true }),
        choice('site_type', 'Type of site', siteTypes),
        text('place', 'Area'),
        date('visited_on', 'Date'),
        references('team', 'Team', 'member'),
        file('permissions', 'Permissions'),
        text('persons_met', 'Roles of persons met', { help: 'Roles only, no names.' }),
        references('populations', 'Populations', 'population'),
        longText('summary', 'Summary of the visit'),
        longText('follow_up', 'Follow-up'),
        longText('safety_notes', 'Safety notes'),
        choice('status', 'Status', { planned: 'Planned', done: 'Done', cancelled: 'Cancelled' }),
        longText('cancel_reason', 'Why cancelled'),
      ]),
      table(
        'observations',
        'Observation checklist',
        'observation',
        [
          reference('visit', 'Visit', 'tool-i.visits'),
          text('item', 'Item', { required: true }),
          choice('seen', 'Seen', agreement),
          text('note', 'Note'),
        ],
        { suggestedRows: observationItems.map((item) => ({ item })) },
      ),
      table('walkthrough', 'Walk through the process', 'stage', [
        reference('visit', 'Visit', 'tool-i.visits'),
        text('stage', 'Stage', { required: true }),
        text('actor', 'Who acts'),
        text('documents', 'Documents asked'),
        number('fee', 'Fee', { min: 0 }),
        number('minutes', 'Minutes', { min: 0 }),
        number('distance', 'Distance', { min: 0, unit: 'km' }),
        text('problem', 'Problem'),
      ]),
      table('registers', 'Registers reviewed', 'register', [
        reference('visit', 'Visit', 'tool-i.visits'),
        choice('event', 'Event', 'events'),
        text('period', 'Period'),
        count('entries', 'Entries'),
        percent('late_share', 'Late', { max: 100 }),
        percent('blank_share', 'Blank fields', { max: 100 }),
      ]),
    ]),
    section('groups', 'Focus groups', [
      table('focus_groups', 'Focus groups', 'group', [
        reference('visit', 'Visit', 'tool-i.visits'),
        reference('population', 'Population', 'population', { required: true }),
        choice('sub_group', 'Group', {
          women: 'Women',
          men: 'Men',
          youth: 'Youth',
          older: 'Older people',
          mixed: 'Mixed',
          disability: 'Persons with disabilities',
          leaders: 'Leaders',
          midwives: 'Midwives and birth attendants',
        }),
        wholeNumber('size', 'Participants', { help: 'Six to twelve works best.' }),
        text('composition', 'Composition'),
        text('language', 'Language'),
        yesNo('interpreter', 'Interpreter'),
        text('place', 'Area'),
        date('held_on', 'Date'),
        wholeNumber('duration', 'Duration', { unit: 'minutes' }),
        choice('consent', 'Consent', { oral: 'Oral', written: 'Written' }),
        yesNo('consent_script_read', 'Consent script read out'),
        yesNo('recording', 'Recorded'),
        yesNo('distress_protocol', 'Distress protocol explained'),
        wholeNumber('referrals', 'Referrals made'),
        longText('notes', 'What was said, without names'),
        multiChoice('themes', 'Themes', 'challenges'),
      ]),
    ]),
    section('findings', 'What the field shows', [
      table('field_findings', 'Findings from the field', 'finding', [
        longText('finding', 'Finding', { required: true }),
        choice('kind', 'Kind', findingDirection),
        choice('challenge', 'Challenge', 'challenges'),
        references('population', 'Populations', 'population'),
        multiChoice('event', 'Events', 'events'),
        references('visits', 'From visits', 'tool-i.visits'),
        references('groups', 'From focus groups', 'tool-i.focus_groups'),
      ]),
      longText('limits', 'Limits of the field work'),
      longText('field_recommendations', 'Recommendations from the field'),
    ]),
  ],
}

export const toolJ: Tool = {
  key: 'tool-j',
  letter: 'J',
  step: 'step-09',
  title: 'Results workshop agenda',
  purpose: 'Plans the workshop in which findings are agreed.',
  ...common,
  sections: [
    section('meeting', 'Workshop', meetingFields),
    section('programme', 'Agenda', [
      table('sessions', 'Sessions', 'session', sessionColumns, { suggestedRows: agenda(twoDays) }),
    ]),
    section('people', 'Participants', [
      table('participants', 'Participants', 'participant', participantColumns),
    ]),
  ],
}

export const toolK: Tool = {
  key: 'tool-k',
  letter: 'K',
  step: 'step-09',
  title: 'Results workshop report',
  purpose:
    'Holds the findings with the decision of the workshop, and the recommendations with their priority.',
  ...common,
  sections: [
    section('report', 'Report', [
      longText('summary', 'Summary'),
      longText('organisation', 'Organisation'),
      longText('population_conclusions', 'Conclusions by population'),
    ]),
    section('findings', 'Findings', [
      table('findings', 'Findings', 'finding', [
        longText('statement', 'Finding', { required: true }),
        choice('kind', 'Kind', findingDirection),
        choice('challenge', 'Challenge', 'challenges'),
        multiChoice('events', 'Events', 'events'),
        references('populations', 'Populations', 'population'),
        references('sources', 'Sources', 'document'),
        choice('decision', 'Decision', {
          agreed: 'Agreed',
          amended: 'Agreed with changes',
          rejected: 'Rejected',
          evidence: 'More evidence needed',
        }),
        longText('amendment', 'Change'),
        longText('dissent', 'Dissent'),
      ]),
    ]),
    section('recommendations', 'Recommendations', [
      table('recommendations', 'Recommendations', 'recommendation', [
        longText('text', 'Recommendation', { required: true }),
        choice('challenge', 'Challenge', 'challenges'),
        choice('type', 'Type', recommendationTypes),
        multiChoice('events', 'Events', 'events'),
        references('populations', 'Populations', 'population'),
        references('findings', 'Answers findings', 'tool-k.findings'),
        number('impact', 'Impact', { integer: true, min: 1, max: 5 }),
        number('feasibility', 'Feasibility', { integer: true, min: 1, max: 5 }),
        number('urgency', 'Urgency', { integer: true, min: 1, max: 5 }),
        choice('cost_band', 'Cost', { low: 'Low', medium: 'Medium', high: 'High' }),
        calculated('priority', 'Priority', { op: 'product', columns: ['impact', 'feasibility'] }),
        reference('owner', 'Proposed owner', 'form-03.stakeholders'),
      ]),
    ]),
    section('next', 'Next', [
      longText('target_ideas', 'First ideas for targets'),
      table('open_issues', 'Open issues', 'issue', [
        text('issue', 'Issue', { required: true }),
        reference('owner', 'Owner', 'form-03.stakeholders'),
        choice('weight', 'Weight', oneToFive),
      ]),
      longText('next_steps', 'Next steps'),
    ]),
  ],
}
