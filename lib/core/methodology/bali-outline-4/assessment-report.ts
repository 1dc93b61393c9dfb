import type { OutlineSection } from '@/lib/core/methodology/schema'
import {
  answers,
  boundary,
  chart,
  coverage,
  field,
  labelled,
  part,
  questionnaire,
  rows,
} from './outline-notation'

const findings = (challenge: string) =>
  rows('tool-k', 'findings', ['statement', 'kind', 'populations', 'decision'], {
    where: { column: 'challenge', in: [challenge] },
  })
const institutions = (...roles: string[]) =>
  rows('form-03', 'stakeholders', ['name', 'type', 'role_in_crvs', 'proposed_role'], {
    where: { column: 'role_in_crvs', in: roles },
  })

const front: OutlineSection[] = [
  part(
    'foreword',
    'Foreword',
    'Half a page, signed by the head of the lead institution: why this report, and what is asked of the reader.',
    [],
    {
      place: 'front',
    },
  ),
  part(
    'acknowledgements',
    'Acknowledgements',
    'Institutions and communities rather than persons; never participants of focus groups.',
    [],
    { place: 'front' },
  ),
  part(
    'abbreviations',
    'Abbreviations',
    'In alphabetical order, only those used more than twice.',
    [],
    { place: 'front' },
  ),
  part(
    'summary',
    'Executive summary',
    'At most three pages that can be read alone: the main figures, the main findings by challenge, the recommendations that matter most.',
    [
      ...coverage('results'),
      chart('tool-k', 'findings', 'challenge', 'Findings by challenge'),
      rows('tool-k', 'recommendations', ['text']),
    ],
    { place: 'front', mustBeWritten: true, sentencesOnly: true },
  ),
]

const context: OutlineSection[] = [
  part(
    'introduction',
    'Introduction',
    'What the report is about and how it is built, in a page.',
    [],
    {
      mustBeWritten: true,
      sections: [
        part('background', 'Background', 'What led to the assessment and what was known before.', [
          field('form-01', 'rationale'),
          field('tool-b', 'background'),
        ]),
        part('purpose', 'Purpose', 'What the State wants to be able to decide with it.', [
          field('tool-b', 'purpose'),
          field('tool-b', 'key_questions'),
        ]),
        part('scope', 'Scope', 'Events, populations, places and period; say what is left out.', [
          { from: 'scope' },
        ]),
        part(
          'terms',
          'Terms',
          'Words as the law uses them, and that registering a birth does not confer nationality.',
          [boundary],
        ),
      ],
    },
  ),
  part(
    'populations',
    'Populations of interest',
    'One profile each: who they are, where they live, how many, their status in law, the documents they hold.',
    [{ from: 'populations' }],
  ),
  part(
    'method',
    'Method',
    'How the assessment was done, in a page; details go to the annexes.',
    [],
    {
      sections: [
        part('process', 'Process', 'The steps taken, their dates, and where the plan was left.', [
          { from: 'progress' },
        ]),
        part(
          'lead-body',
          'Lead body',
          'Its form, its members, how it decided, how populations were represented.',
          [
            ...labelled(
              'form-03',
              'lead_body_name',
              'lead_body_form',
              'chair',
              'secretariat',
              'decision_rule',
              'population_representation',
            ),
          ],
        ),
        part(
          'sources',
          'Sources',
          'Which documents, registers, surveys, answers and visits the findings stand on.',
          [{ from: 'documents' }, ...coverage('sources')],
          {
            sentencesOnly: true,
          },
        ),
        part(
          'limits',
          'Limits',
          'What could not be learned, and which findings are therefore less sure.',
          [...questionnaire('gaps'), ...coverage('not-measured')],
        ),
      ],
    },
  ),
  part(
    'stakeholders',
    'Stakeholders',
    'How the institutions work together, and where they do not.',
    [],
    {
      sections: [
        part(
          'registering',
          'Who conducts civil registration',
          'Who notifies, registers, certifies and compiles, from the village to the capital.',
          [institutions('notifies', 'registers', 'certifies', 'compiles')],
        ),
        part('policy', 'Who makes law and policy', 'Who proposes, adopts and oversees the rules.', [
          institutions('legislates'),
        ]),
        part(
          'supporting',
          'Who supports the populations',
          'Public bodies, organisations and community leaders that people turn to.',
          [institutions('supports', 'represents')],
        ),
      ],
    },
  ),
]

const system: OutlineSection[] = [
  part('legal', 'Legal and policy framework', 'What the rules promise to whom, in a page.', [], {
    sections: [
      part(
        'commitments',
        'International commitments',
        'What the State has signed, with reservations, and how it takes effect.',
        [
          rows('tool-a', 'treaty_status', [
            'instrument',
            'ratified_acceded',
            'reservations',
            'domestic_effect',
          ]),
          answers('H-2'),
        ],
      ),
      part(
        'law',
        'National law',
        'Duty to register, time, fees, penalties, rules for non-nationals, protection of data: article by article where it matters.',
        [answers('H-3')],
      ),
      part(
        'law-gaps',
        'Gaps',
        'Where the law is silent, excludes someone, or says other than what is done.',
        [...questionnaire('law-practice'), findings('C4')],
      ),
    ],
  }),
  part(
    'organisation',
    'Organisation, staffing, budget and technology',
    'What there is, what is missing, and what that does to people who come to register.',
    [answers('H-4', 'H-15', 'H-16')],
  ),
  part(
    'processes',
    'Registration processes',
    'For each event: the way from the event to the certificate, as written and as practised.',
    [],
    {
      sections: [
        part('birth', 'Births', 'From notification to certificate; who drops out at which stage.', [
          answers('H-5'),
        ]),
        part(
          'late-birth',
          'Late registration of births',
          'What is asked after the legal period, of whom, at what cost.',
          [answers('H-6')],
        ),
        part(
          'death',
          'Deaths and causes of death',
          'Deaths at home and in facilities; who certifies the cause.',
          [answers('H-7')],
        ),
        part(
          'marriage',
          'Marriages',
          'Civil, customary and religious marriages; marriages of non-nationals.',
          [answers('H-8')],
        ),
        part('divorce', 'Divorces and annulments', 'From the court to the register.', [
          answers('H-9'),
        ]),
        part(
          'adoption',
          'Adoptions, recognition and foundlings',
          'Also guardianship in practice, and children without known parents.',
          [answers('H-10')],
        ),
        part(
          'walkthrough',
          'What people go through',
          'Stages, papers, fees, time and distance, as the field teams saw them.',
          [
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
          ],
        ),
      ],
    },
  ),
  part(
    'certificates',
    'Documents and certificates',
    'Who gets which paper, what it costs, what it opens, and how mistakes are corrected.',
    [answers('H-11')],
  ),
]

const results: OutlineSection[] = [
  part(
    'coverage',
    'Coverage statistics',
    'Read the figures for someone who will not read the tables; say how sure each is.',
    coverage('results'),
    {
      sections: [
        part(
          'comparison',
          'Populations against the national level',
          'Where is the gap widest, and since when?',
          coverage('comparison', 'trend'),
        ),
        part(
          'areas',
          'By area and sex',
          'Which districts, and whether girls or boys are missed.',
          coverage('areas'),
        ),
        part(
          'quality',
          'Quality of the figures',
          'Grades, intervals and known errors in plain words.',
          [field('tool-g', 'reliability'), ...coverage('quality')],
        ),
        part('not-measured', 'What was not measured', 'Why, and what would be needed.', [
          ...coverage('not-measured'),
          field('tool-g', 'unknowns'),
        ]),
      ],
    },
  ),
  part(
    'barriers',
    'Barriers by the five challenges',
    'What keeps people from registering, and for whom it is worst.',
    [chart('tool-k', 'findings', 'challenge', 'Findings by challenge')],
    {
      sections: [
        part(
          'awareness',
          'Community understanding and awareness',
          'What people know, believe and fear.',
          [findings('C1')],
        ),
        part(
          'capacity',
          'Capacity of local registrars',
          'Staff, training, forms, equipment, supervision, outreach.',
          [findings('C2')],
        ),
        part(
          'application',
          'Inconsistent application of law and procedure',
          'The same case treated differently, refusals without reasons.',
          [findings('C3')],
        ),
        part(
          'framework',
          'Inadequate legal framework',
          'Who is left out by the rules themselves.',
          [findings('C4')],
        ),
        part(
          'cost',
          'Onerous cost and procedure',
          'Fees, fines, courts, travel, papers, visits, waiting.',
          [findings('C5')],
        ),
      ],
    },
  ),
  part(
    'practices',
    'Good practices',
    'What works here already and could spread; name place and reason.',
    [
      rows('tool-k', 'findings', ['statement', 'populations', 'challenge'], {
        where: { column: 'kind', in: ['good-practice', 'strength'] },
      }),
      rows('tool-i', 'field_findings', ['finding', 'population'], {
        where: { column: 'kind', in: ['good-practice'] },
      }),
    ],
  ),
]

const consequences: OutlineSection[] = [
  part(
    'conclusions',
    'Conclusions',
    'For each population: strengths, weaknesses and gaps, and the one thing that matters most.',
    [
      { from: 'populations' },
      rows('tool-k', 'findings', ['statement', 'populations'], { groupBy: 'kind' }),
    ],
    { mustBeWritten: true, sentencesOnly: true },
  ),
  part(
    'recommendations',
    'Recommendations',
    'By priority; each says who does what, and which finding it answers.',
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
    'Proposed targets',
    'Why these values and these years, and who will measure them.',
    [
      rows('tool-m', 'targets', [
        'statement',
        'kind',
        'baseline_value',
        'baseline_year',
        'baseline_source',
        'baseline_quality',
        'final_value',
        'final_year',
        'owner',
      ]),
    ],
  ),
  part('next', 'Next steps', 'To whom the report goes, what is asked of them, and by when.', [
    rows('tool-k', 'open_issues', ['issue', 'owner', 'weight']),
  ]),
]

const annexes: OutlineSection[] = [
  part(
    'annex-terms',
    'Terms of reference',
    'As adopted.',
    [
      field('tool-b', 'purpose'),
      ...labelled('tool-b', 'methodology', 'version', 'adopted_by', 'adopted_on'),
      rows('tool-b', 'deliverables', ['output', 'owner', 'due']),
    ],
    { place: 'annex' },
  ),
  part(
    'annex-members',
    'People of the assessment',
    'Made from the list of members.',
    [{ from: 'members' }],
    { place: 'annex' },
  ),
  part(
    'annex-answers',
    'Response to the questionnaire',
    'The whole response is an output of its own; this is its short form.',
    questionnaire('summary', 'scores', 'dissent', 'sign-offs'),
    { place: 'annex' },
  ),
  part(
    'annex-statistics',
    'Methods of the statistics',
    'Formulas, and the estimates that were not adopted.',
    coverage('methods', 'alternatives'),
    {
      place: 'annex',
    },
  ),
  part(
    'annex-field',
    'Field visits and focus groups',
    'Places and groups; what was said is in the report of the field teams.',
    [
      rows('tool-i', 'visits', ['site', 'site_type', 'place', 'visited_on', 'status']),
      rows('tool-i', 'focus_groups', ['population', 'sub_group', 'place', 'held_on']),
    ],
    { place: 'annex' },
  ),
  part(
    'annex-standards',
    'International standards',
    'How law and practice stand against them.',
    questionnaire('standards'),
    { place: 'annex' },
  ),
  part(
    'annex-materials',
    'Materials',
    'Everything the assessment collected; what is cited stands under the sources.',
    [{ from: 'documents' }],
    {
      place: 'annex',
    },
  ),
]

/** Outline of the assessment report, with a hint for who writes each part. */
export const assessmentReport: OutlineSection[] = [
  ...front,
  ...context,
  ...system,
  ...results,
  ...consequences,
  ...annexes,
]
