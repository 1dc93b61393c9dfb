import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { type CoverageCell, cellKey } from '@/lib/core/coverage/estimate/cell'
import type { SourceItem } from '@/lib/core/coverage/estimate/estimate'
import { estimateValue } from '@/lib/core/coverage/estimate/estimate-value'
import type { CoverageEstimate, CoverageFacts } from '@/lib/core/coverage/estimate/facts'

const river = '11111111-1111-4111-8111-111111111111'
const refugees = '22222222-2222-4222-8222-222222222222'
const register = '33333333-3333-4333-8333-333333333333'
const survey = '44444444-4444-4444-8444-444444444444'

function estimate(
  id: string,
  at: Partial<CoverageCell>,
  method: string,
  inputs: Record<string, number>,
  sourceId = register,
): CoverageEstimate {
  const cell: CoverageCell = {
    indicator: 'G1',
    event: 'birth',
    populationId: null,
    year: 2025,
    area: '',
    sex: 'all',
    ...at,
  }
  const sources: SourceItem[] = [{ documentId: sourceId, locator: 'table 3', use: 'both' }]
  const content = {
    kind: 'measured' as const,
    method,
    inputs,
    numeratorDefinition: '',
    denominatorDefinition: '',
    timeliness: null,
    sources,
    grade: sourceId === survey ? ('C' as const) : ('B' as const),
    limits: '',
    disclosure: 'public' as const,
  }
  return {
    id,
    cell,
    content,
    value: estimateValue(cell, content, cell.populationId === null ? null : ''),
  }
}

const count = (id: string, at: Partial<CoverageCell>, numerator: number, denominator: number) =>
  estimate(id, at, 'direct-count', { numerator, denominator })
const chosen: Partial<CoverageCell> = { populationId: refugees }

/**
 * Two populations, three years, areas and sexes, a small cell, two estimates to choose from, one
 * figure kept internal and one not measured.
 */
const estimates: CoverageEstimate[] = [
  ...[2023, 2024, 2025].map((year, index) =>
    estimate(`n${year}`, { year }, 'expected-events', {
      registered: 81_000 + index * 2000,
      population: 5_000_000,
      crude_rate: 20,
      expected_error: 1500,
    }),
  ),
  ...[2023, 2025].map((year, index) =>
    count(`r${year}`, { year, populationId: river }, 700 + index * 60, 1180),
  ),
  count('refugees', chosen, 1230, 2000),
  estimate(
    'survey',
    chosen,
    'survey-figure',
    { percent: 58.4, standard_error: 2.1, respondents: 640 },
    survey,
  ),
  count('north', { ...chosen, area: 'North' }, 7, 60),
  count('south', { ...chosen, area: 'South' }, 400, 640),
  count('east', { ...chosen, area: 'East' }, 823, 1300),
  count('girls', { ...chosen, sex: 'female' }, 590, 980),
  count('boys', { ...chosen, sex: 'male' }, 640, 1020),
  count('on-time', { indicator: 'G2' }, 60_000, 85_000),
  estimate('deaths', { indicator: 'G8', event: 'death' }, 'adair-lopez', {
    registered_rate: 4.5,
    over_65: 4,
    child_mortality: 40,
    for_year: 2015,
  }),
  {
    ...count('secret', { indicator: 'G14', populationId: refugees }, 321, 4321),
    content: {
      ...count('secret', {}, 321, 4321).content,
      disclosure: 'internal',
    } as CoverageEstimate['content'],
  },
  {
    id: 'unmeasured',
    cell: {
      indicator: 'G8',
      event: 'death',
      populationId: river,
      year: 2025,
      area: '',
      sex: 'all',
    },
    content: {
      kind: 'not-measured',
      reason: 'Counting would expose families without papers.',
      band: '25-50',
      sources: [],
    },
    value: null,
  },
]

export const sampleCoverage: CoverageFacts = {
  smallestCell: 10,
  estimates,
  adoptions: [
    {
      cellKey: cellKey({
        indicator: 'G1',
        event: 'birth',
        populationId: refugees,
        year: 2025,
        area: '',
        sex: 'all',
      }),
      estimateId: 'refugees',
      reason: 'The register counts everyone.',
    },
  ],
  ages: [
    {
      event: 'birth',
      populationId: refugees,
      year: 2025,
      female: [520, 12, 0, 4, ...Array<number>(14).fill(0)],
      male: [540, 15, 0, 6, ...Array<number>(14).fill(0)],
      source: 'births.csv',
    },
  ],
  outlines: [
    {
      name: 'NORTH',
      rings: [
        [
          [0, 0],
          [1000, 0],
          [1000, 300],
          [0, 320],
        ],
      ],
    },
    {
      name: 'South',
      rings: [
        [
          [0, 320],
          [500, 310],
          [500, 700],
          [0, 700],
        ],
      ],
    },
    {
      name: 'East',
      rings: [
        [
          [500, 310],
          [1000, 300],
          [1000, 700],
          [500, 700],
        ],
      ],
    },
  ],
}

const population = {
  code: null,
  definition: '',
  sizeEstimate: null,
  sizeSource: '',
  sizeOn: null,
  sensitivity: 'low',
  areas: '',
}

export const sampleFacts: AssessmentFacts = {
  assessment: {
    id: 'a',
    title: 'Inclusive registration',
    countryName: 'Republic of Sandara',
    countryCode: 'SDR',
    languages: ['English'],
    referenceStart: '2025-01-01',
    referenceEnd: '2025-12-31',
    events: ['birth', 'death'],
    territory: ['North', 'South', 'East'],
  },
  fields: {},
  rows: {},
  populations: [
    { ...population, id: river, name: 'River peoples' },
    { ...population, id: refugees, name: 'Refugees in camps and in towns' },
  ],
  documents: [
    {
      id: register,
      title: 'Register of births',
      type: 'statistics',
      issuer: 'Civil registration office',
      date: '2026-01-15',
      language: 'en',
      confidentiality: 'public',
      url: '',
      annotation: '',
    },
    {
      id: survey,
      title: 'Camp survey',
      type: 'survey',
      issuer: '',
      date: null,
      language: 'en',
      confidentiality: 'confidential',
      url: '',
      annotation: '',
    },
  ],
  members: [],
  outputs: {},
  questionnaire: null,
  reports: {},
  coverage: sampleCoverage,
  steps: [],
}
