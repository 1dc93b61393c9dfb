import type { DemoSection } from './report-plan'

/** The desk review in the words of the coordinator. */
export const deskReviewTexts: DemoSection[] = [
  {
    output: 'output-02',
    section: 'summary',
    by: 'coordinator',
    on: '2026-03-20',
    status: 'checked',
    authors: ['coordinator', 'member'],
    text: [
      'The Civil Registration Act makes every birth in the territory registrable, within sixty days and free of charge ((@act|sections 8 to 11)). A circular of 2011 asks both parents for a residence card ((@circular|paragraph 4)); refugees do not have one.',
      'About [[population:@refugees]] refugees live in the eastern settlements. No figure on the registration of their children has ever been published. The household survey gives a national figure only ((@survey|table CP.1)).',
    ],
    comments: [
      {
        by: 'member',
        on: 'No figure on the registration of their children has ever been published.',
        body: 'The refugee register may allow one. I can ask for a table of new-borns.',
        mentions: ['coordinator'],
        answers: [
          { by: 'coordinator', body: 'Please do; it goes into the coverage statistics then.' },
        ],
      },
    ],
  },
  {
    output: 'output-02',
    section: 'open',
    by: 'member',
    on: '2026-03-23',
    status: 'ready',
    text: [
      'Nothing was found on river peoples, in the census tables or elsewhere. The question goes to the field teams and to the statistics office.',
    ],
  },
]

/** The report of the opening meeting. */
export const meetingTexts: DemoSection[] = [
  {
    output: 'output-07',
    section: 'summary',
    by: 'coordinator',
    on: '2026-06-22',
    status: 'checked',
    text: [
      'Fifty-six people of fourteen institutions met in [[field:tool-e:venue]] on [[field:tool-e:meeting_date]]. They agreed on the method and on what each institution provides; [[count:tool-f:commitments]] commitments were made.',
      'Two obstacles came up in every group: clerks who ask for a residence card, and the distance to the nearest office.',
    ],
  },
  {
    output: 'output-07',
    section: 'groups',
    by: 'member',
    on: '2026-06-23',
    alone: true,
    text: [
      '# Refugees',
      'Documents asked for that the law does not name, and fear that data reach the immigration service.',
      '# River peoples',
      'Distance, and seasons in which no boat goes.',
      '# Families in remote valleys',
      'The cost of travel, several times for one certificate.',
    ],
  },
  {
    output: 'output-07',
    section: 'amendments',
    by: 'coordinator',
    on: '2026-06-23',
    text: ['A sixth district is visited, so that both banks of the upper river are covered.'],
  },
  {
    output: 'output-07',
    section: 'next',
    by: 'coordinator',
    on: '2026-06-24',
    text: [
      'Data requests go out in July. Coverage statistics, questionnaire and field visits begin in September.',
    ],
  },
]

/**
 * The field report as it stands: three authors, comments, and a count that has changed since it was
 * written.
 */
export const fieldTexts: DemoSection[] = [
  {
    output: 'output-10',
    section: 'summary',
    // Who may read the estimate that the text refers to.
    by: 'coordinator',
    on: '2026-11-10',
    authors: ['field', 'coordinator'],
    alone: true,
    text: [
      'Two of six districts have been visited so far. Focus groups held: [[count:tool-i:focus_groups]]. What people say agrees with what hangs on the wall: [[cell:tool-i:field_findings:@card-finding:finding]]',
      'In the east the office opens on three days a week. Women spoke of a day of wages for the way there, and of being sent back for a card. Among refugees, [[estimate:G1|birth|@refugees|2025||all]] of births of 2025 were registered within a year.',
    ],
    comments: [
      {
        by: 'coordinator',
        on: 'a day of wages',
        body: 'Do we know how much that is? The workshop will ask.',
        mentions: ['field'],
        answers: [
          { by: 'field', body: 'Between 6 and 9 dollars, by what the group said. I will add it.' },
        ],
      },
      {
        by: 'member',
        on: 'In the east the office opens on three days a week.',
        body: 'Say which days; market day is not among them.',
        replacement:
          'In the east the office opens on Monday, Wednesday and Friday; market day is Saturday.',
      },
    ],
  },
  {
    output: 'output-10',
    section: 'sampling',
    by: 'field',
    on: '2026-11-10',
    status: 'ready',
    authors: ['field'],
    text: [
      'Six districts were chosen: two with settlements, two on the river, two in remote valleys. In each, the teams visit an office and a health facility and hold one or two focus groups.',
    ],
  },
  {
    output: 'output-10',
    section: 'limits',
    by: 'member',
    on: '2026-11-12',
    authors: ['member'],
    text: [
      'The upper river could not be reached in the rains; the health post was visited, the two villages above it were not. What is said of them comes from the nurse.',
    ],
  },
]
