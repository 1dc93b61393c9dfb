import type { OutlineSection } from '@/lib/core/methodology/schema'
import { boundary, chart, field, labelled, part, rows } from './outline-notation'

/** Report of the sensitization meeting. */
export const meetingReport: OutlineSection[] = [
  part(
    'summary',
    'Summary',
    'Half a page for someone who was not there: who met, what was agreed, who promised what, what comes next.',
    [
      rows('tool-e', 'participants', ['name', 'agency'], {
        where: { column: 'attendance', in: ['attended'] },
      }),
      rows('tool-f', 'commitments', ['commitment']),
    ],
    { mustBeWritten: true, sentencesOnly: true },
  ),
  part(
    'meeting',
    'Date, place and organizers',
    'When and where, in which languages, who invited and who paid.',
    [
      ...labelled('tool-e', 'meeting_title', 'meeting_date', 'meeting_end', 'venue', 'languages'),
      ...labelled('tool-f', 'organizers'),
    ],
  ),
  part('objectives', 'Objectives', 'What the meeting was to achieve, and how far it did.', [
    field('tool-e', 'objectives'),
    boundary,
  ]),
  part(
    'participants',
    'Participants',
    'Which institutions and populations were there, and which were missed.',
    [rows('tool-e', 'participants', ['name', 'agency', 'role', 'attendance'])],
  ),
  part(
    'sessions',
    'Sessions',
    'For each session the two or three points that matter later; the programme is in the annex.',
    [rows('tool-e', 'sessions', ['title', 'speaker', 'notes'])],
  ),
  part(
    'issues',
    'Main issues raised',
    'What stands in the way, in the words of those who raised it, sorted by the five challenges.',
    [
      chart('tool-f', 'issues', 'challenge', 'Issues raised by challenge'),
      rows('tool-f', 'issues', [
        'issue',
        'raised_by',
        'event',
        'population',
        'challenge',
        'follow_up',
      ]),
    ],
  ),
  part(
    'groups',
    'Results of group work',
    'By population: which obstacles each group put first, and what it proposed.',
  ),
  part(
    'amendments',
    'Agreed changes',
    'What was changed in the terms of reference or the work plan, and why.',
  ),
  part('commitments', 'Commitments', 'Who provides what by when; say what nobody took on.', [
    rows('tool-f', 'commitments', ['agency', 'commitment', 'due', 'status']),
  ]),
  part(
    'requests',
    'Data and documents asked for',
    'Which tables, registers and papers were asked of whom, for which tool.',
  ),
  part(
    'evaluation',
    'Evaluation',
    'How participants judged the meeting; counts below ten are not printed.',
  ),
  part('next', 'Next steps', 'The next dates and who calls them.'),
  part(
    'annex-programme',
    'Programme',
    'Made from the agenda.',
    [rows('tool-e', 'sessions', ['day', 'start', 'end', 'title', 'type', 'speaker', 'moderator'])],
    {
      place: 'annex',
    },
  ),
]

/** Report of field visits and focus groups. */
export const fieldReport: OutlineSection[] = [
  part(
    'summary',
    'Summary',
    'One page: where the teams went, whom they heard, the three or four findings that no register would have shown.',
    [
      rows('tool-i', 'visits', ['site'], { where: { column: 'status', in: ['done'] } }),
      rows('tool-i', 'focus_groups', ['population']),
      chart('tool-i', 'field_findings', 'challenge', 'Findings from the field by challenge'),
    ],
    { mustBeWritten: true, sentencesOnly: true },
  ),
  part(
    'purpose',
    'Purpose',
    'What the desk review and the questionnaire left open, and what was to be seen or heard on the spot.',
  ),
  part(
    'sampling',
    'Sites and method',
    'Why these places and groups and not others; how consent was asked; who went.',
    [
      rows('tool-i', 'site_criteria', ['criterion', 'population', 'sites']),
      rows('tool-i', 'visits', [
        'site',
        'site_type',
        'place',
        'visited_on',
        'status',
        'cancel_reason',
      ]),
    ],
  ),
  part(
    'limits',
    'Limits',
    'What could not be seen, who could not be heard, and what that means for the findings.',
  ),
  part(
    'sites',
    'What was found at each site',
    'By site: what works, what does not, with the item of the checklist behind it.',
    [
      rows('tool-i', 'visits', ['site', 'site_type', 'persons_met', 'summary'], {
        where: { column: 'status', in: ['done'] },
      }),
      rows('tool-i', 'observations', ['visit', 'item', 'seen', 'note']),
      rows('tool-i', 'walkthrough', [
        'visit',
        'stage',
        'actor',
        'documents',
        'fee',
        'minutes',
        'distance',
        'problem',
      ]),
      rows('tool-i', 'registers', [
        'visit',
        'event',
        'period',
        'entries',
        'late_share',
        'blank_share',
      ]),
    ],
  ),
  part(
    'groups',
    'What each population said',
    'By population, without names or anything that points to one person.',
    [
      rows('tool-i', 'focus_groups', [
        'population',
        'sub_group',
        'place',
        'held_on',
        'consent',
        'notes',
      ]),
    ],
  ),
  part(
    'findings',
    'Findings by challenge',
    'For each of the five challenges: what was found, where, and how sure it is.',
    [
      chart('tool-i', 'field_findings', 'challenge', 'Findings from the field by challenge'),
      rows('tool-i', 'field_findings', ['finding', 'kind', 'population', 'event'], {
        groupBy: 'challenge',
      }),
    ],
  ),
  part(
    'practices',
    'Good practices',
    'What an office or community does well and how others could do the same.',
    [
      rows('tool-i', 'field_findings', ['finding', 'population', 'challenge'], {
        where: { column: 'kind', in: ['good-practice', 'strength'] },
      }),
    ],
  ),
  part(
    'quotations',
    'Voices',
    'A few sentences in the words of participants, only with their consent and never with a name.',
  ),
  part(
    'recommendations',
    'Recommendations from the field',
    'What the teams would change first; the workshop decides on it.',
  ),
]

/** Report of the results workshop. */
export const workshopReport: OutlineSection[] = [
  part(
    'summary',
    'Summary',
    'One page: which findings were agreed, what was disputed, which recommendations came first.',
    [
      chart('tool-k', 'findings', 'decision', 'Findings by decision of the workshop'),
      rows('tool-k', 'recommendations', ['text'], {}),
    ],
    { mustBeWritten: true, sentencesOnly: true },
  ),
  part(
    'organisation',
    'Organisation and participants',
    'When and where, who prepared it, who took part and who was missing.',
    [
      ...labelled('tool-j', 'meeting_title', 'meeting_date', 'meeting_end', 'venue'),
      rows('tool-j', 'participants', ['name', 'agency', 'role', 'attendance']),
    ],
  ),
  part(
    'presented',
    'Findings presented',
    'What was shown on statistics, law, process and field work, in short.',
    [rows('tool-j', 'sessions', ['title', 'speaker', 'notes'])],
  ),
  part(
    'findings',
    'Findings agreed on',
    'By challenge: what stands, what was changed, what was rejected, and who did not agree.',
    [
      chart('tool-k', 'findings', 'challenge', 'Findings by challenge'),
      rows(
        'tool-k',
        'findings',
        ['statement', 'kind', 'populations', 'decision', 'amendment', 'dissent'],
        { groupBy: 'challenge' },
      ),
    ],
  ),
  part(
    'conclusions',
    'Conclusions by population',
    'For each population: the main barrier and what would change it.',
    [{ from: 'populations' }],
    {
      sentencesOnly: true,
    },
  ),
  part(
    'recommendations',
    'Recommendations',
    'In the order of their priority, each with an owner who was in the room.',
    [
      rows('tool-k', 'recommendations', [
        'text',
        'challenge',
        'type',
        'impact',
        'feasibility',
        'priority',
        'owner',
      ]),
    ],
  ),
  part(
    'targets',
    'First ideas for targets',
    'Which values were named for which year, and from which baseline.',
  ),
  part('open', 'Open issues', 'What was not settled, who takes it on, and by when.', [
    rows('tool-k', 'open_issues', ['issue', 'owner', 'weight']),
  ]),
  part('next', 'Next steps', 'The way from here to the assessment report.'),
  part(
    'annex-agenda',
    'Agenda',
    'Made from the agenda.',
    [rows('tool-j', 'sessions', ['day', 'start', 'end', 'title', 'type', 'speaker', 'moderator'])],
    {
      place: 'annex',
    },
  ),
]
