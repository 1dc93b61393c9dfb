import type { DemoSection } from './report-plan'

const report = (
  section: string,
  on: string,
  by: string,
  text: string[],
  more: Partial<DemoSection> = {},
): DemoSection => ({
  output: 'output-12',
  section,
  by,
  on,
  text,
  status: 'checked',
  ...more,
})

export const islandMeetingTexts: DemoSection[] = [
  {
    output: 'output-07',
    section: 'summary',
    by: 'coordinator',
    on: '2025-05-02',
    status: 'checked',
    text: [
      'Eleven people agreed on the plan. The Health Service promised [[cell:tool-f:commitments:@nurse-list:commitment]].',
    ],
  },
]

export const islandFieldTexts: DemoSection[] = [
  {
    output: 'output-10',
    section: 'summary',
    by: 'member',
    on: '2025-06-16',
    status: 'checked',
    text: [
      'The two largest outer islands were visited. Nurses have forms, but no boat to send them; families register when a child goes to school.',
    ],
  },
  {
    output: 'output-10',
    section: 'sampling',
    by: 'member',
    on: '2025-06-16',
    text: ['The two largest outer islands, where two births of three take place.'],
  },
]

export const islandWorkshopTexts: DemoSection[] = [
  {
    output: 'output-11',
    section: 'summary',
    by: 'coordinator',
    on: '2025-07-17',
    status: 'checked',
    text: [
      'The group agreed on [[count:tool-k:findings]] finding and [[count:tool-k:recommendations]] recommendation: [[cell:tool-k:recommendations:@recommendation:text]]',
    ],
  },
]

/** The assessment report of the island, written by two people. */
export const islandReportTexts: DemoSection[] = [
  report('foreword', '2025-09-01', 'coordinator', [
    'A name on record is the first thing that a State can give a child. On the outer islands it often comes late. This report says why, and what one change would do.',
  ]),
  report('summary', '2025-09-02', 'coordinator', [
    'Births on the outer islands are registered late because forms travel by boat. Of the births of 2024 there, [[estimate:G1|birth|@outer|2024||all]] were registered within a year; in the country as a whole it was [[estimate:G1|birth||2024||all]].',
    'The law is sound ((@act|)). Distance, not law, delays registration. The report recommends one change: [[cell:tool-k:recommendations:@recommendation:text]]',
  ]),
  report('introduction', '2025-09-02', 'member', [
    'This report covers births and deaths on the outer islands, where about [[population:@outer]] people live. It adds to the yearly tables of the register ((@register|)), which do not tell islands apart.',
    'Registering a birth records a fact. It does not confer nationality.',
  ]),
  report('processes', '2025-09-04', 'member', [
    'The nurse writes the birth into a list and fills in the form. The form waits for the boat, which comes once a month; in the rains it may be three. The certificate takes the same way back.',
  ]),
  report('conclusions', '2025-09-05', 'coordinator', [
    'Registration has to come to the islands. Nurses are there, know every birth and are trusted; what they lack is the power to register.',
  ]),
  report(
    'next',
    '2025-09-08',
    'coordinator',
    ['The report goes to Cabinet in December. The action plan follows within three months.'],
    { alone: true },
  ),
]
