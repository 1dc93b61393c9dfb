import type { DemoEstimate } from './plan'

type Measured = Extract<DemoEstimate['content'], { kind: 'measured' }>
type Place = Pick<DemoEstimate, 'event' | 'population' | 'year'> &
  Partial<Pick<DemoEstimate, 'indicator' | 'area' | 'sex' | 'adopted'>>

const words: Record<string, [numerator: string, denominator: string]> = {
  birth: ['Births of the year registered within one year', 'Live births of the year'],
  death: ['Deaths of the year registered within one year', 'Deaths of the year'],
}
const indicatorOf: Record<string, string> = { birth: 'G1', death: 'G8' }

function measured(
  { indicator, ...place }: Place,
  method: string,
  inputs: Record<string, number>,
  content: Pick<Measured, 'grade' | 'sources'> & Partial<Measured>,
): DemoEstimate {
  const [numeratorDefinition = '', denominatorDefinition = ''] = words[place.event] ?? []
  const common = {
    numeratorDefinition,
    denominatorDefinition,
    timeliness: 'year-1' as const,
    limits: '',
    disclosure: 'public' as const,
  }
  return {
    indicator: indicator ?? indicatorOf[place.event] ?? '',
    ...place,
    content: { kind: 'measured', method, inputs, ...common, ...content },
  }
}

const from = (documentId: string, locator: string, use: 'numerator' | 'denominator' | 'both') => ({
  documentId,
  locator,
  use,
})
const register = (locator: string) => from('@register-tables', locator, 'numerator')

/** Registered events against those that population and crude rate let expect. */
function expected(
  place: Place,
  registered: number,
  population: number,
  crude_rate: number,
  expected_error: number,
  grade: 'B' | 'C' | 'D',
  limits = '',
): DemoEstimate {
  const sources = [
    register(place.event === 'birth' ? 'Table 2' : 'Table 5'),
    from('@census', 'Table 1 and projection to the year', 'denominator'),
  ]
  return measured(
    place,
    'expected-events',
    { registered, population, crude_rate, expected_error },
    { grade, sources, limits },
  )
}

/** Certificates against the new-borns or deaths of the refugee register. */
function refugees(
  place: Omit<Place, 'population'>,
  numerator: number,
  denominator: number,
  limits = '',
): DemoEstimate {
  const year = {
    year: place.year,
    territory: place.area ?? 'Eastern district',
    persons: 'non-citizens' as const,
  }
  return measured(
    { ...place, population: '@refugees' },
    'direct-count',
    { numerator, denominator },
    {
      grade: 'B',
      sources: [from('@refugee-data', 'Sheet 1', 'both')],
      limits,
      numeratorScope: year,
      denominatorScope: year,
    },
  )
}

const national: DemoEstimate[] = [
  expected({ event: 'birth', population: null, year: 2023 }, 171_900, 9_060_000, 23.4, 3_900, 'B'),
  expected({ event: 'birth', population: null, year: 2024 }, 176_300, 9_150_000, 23.1, 3_900, 'B'),
  expected({ event: 'birth', population: null, year: 2025 }, 181_800, 9_240_000, 22.9, 4_000, 'B'),
  expected(
    { event: 'birth', population: null, year: 2025, area: 'Eastern district' },
    33_900,
    1_780_000,
    24.1,
    1_050,
    'C',
  ),
  expected(
    { event: 'birth', population: null, year: 2025, area: 'River district' },
    16_200,
    990_000,
    25.6,
    800,
    'C',
  ),
  expected(
    { event: 'birth', population: null, year: 2025, area: 'North valley' },
    12_400,
    720_000,
    26.2,
    640,
    'C',
  ),
  expected({ event: 'death', population: null, year: 2023 }, 36_800, 9_060_000, 7.2, 2_400, 'C'),
  expected({ event: 'death', population: null, year: 2024 }, 39_900, 9_150_000, 7.1, 2_400, 'C'),
  expected(
    {
      event: 'death',
      population: null,
      year: 2025,
      adopted:
        'The projection follows the census of 2023; the empirical method rests on child mortality of an older survey.',
    },
    42_500,
    9_240_000,
    7.1,
    2_450,
    'C',
  ),
  measured(
    { event: 'death', population: null, year: 2025 },
    'adair-lopez',
    { registered_rate: 4.6, over_65: 6.4, child_mortality: 31, for_year: 2025 },
    {
      grade: 'C',
      sources: [register('Table 5'), from('@survey', 'Table CM.2', 'denominator')],
      limits: 'Child mortality is that of 2019 to 2023.',
    },
  ),
]

const refugeeFigures: DemoEstimate[] = [
  refugees(
    { event: 'birth', year: 2023 },
    760,
    2_310,
    'Clinics of two settlements began to report in March.',
  ),
  refugees({ event: 'birth', year: 2024 }, 1_010, 2_390),
  measured(
    { event: 'birth', population: '@refugees', year: 2024 },
    'survey-figure',
    { percent: 47.5, standard_error: 3.9, respondents: 318 },
    {
      grade: 'C',
      sources: [from('@survey', 'Table CP.1, special sample', 'both')],
      limits: 'Mothers were asked; certificates were seen in one case of three.',
    },
  ),
  refugees(
    {
      event: 'birth',
      year: 2025,
      adopted:
        'The refugee register counts nearly all births in the settlements, and both counts come from the same source.',
    },
    1_180,
    2_460,
    'Families outside the settlements are counted late.',
  ),
  measured(
    { event: 'birth', population: '@refugees', year: 2025 },
    'two-lists',
    { first: 1_180, second: 1_640, matched: 742 },
    {
      grade: 'C',
      sources: [
        register('Extract of the eastern offices'),
        from('@refugee-data', 'Sheet 2, clinics', 'denominator'),
      ],
      limits:
        'Mothers who give birth in a clinic are sent to the registrar, so that the lists are not independent.',
    },
  ),
  measured(
    { event: 'birth', population: '@refugees', year: 2025 },
    'direct-count',
    { numerator: 1_180, denominator: 2_390 },
    {
      grade: 'D',
      sources: [from('@refugee-data', 'Sheet 1', 'both')],
      limits: 'First calculation, before the new-borns of 2025 were known.',
      disclosure: 'internal',
      numeratorScope: { year: 2025, territory: 'Eastern district', persons: 'non-citizens' },
      denominatorScope: { year: 2024, territory: 'Eastern district', persons: 'non-citizens' },
    },
  ),
  refugees({ event: 'birth', year: 2025, sex: 'female' }, 561, 1_190),
  refugees({ event: 'birth', year: 2025, sex: 'male' }, 619, 1_270),
  refugees({ event: 'birth', year: 2025, area: 'Eastern district' }, 1_152, 2_371),
  refugees({ event: 'birth', year: 2025, area: 'River district' }, 24, 66),
  refugees({ event: 'birth', year: 2025, area: 'North valley' }, 4, 23),
  {
    indicator: 'G8',
    event: 'death',
    population: '@refugees',
    year: 2023,
    content: {
      kind: 'not-measured',
      reason:
        'Deaths were not entered into the refugee register before 2024, and burials in the settlements were not counted.',
      band: '25-50',
      sources: [],
    },
  },
  refugees({ event: 'death', year: 2024 }, 88, 236),
  refugees({ event: 'death', year: 2025 }, 96, 241),
]

const otherFigures: DemoEstimate[] = [
  measured(
    { event: 'birth', population: '@river', year: 2023 },
    'survey-figure',
    { percent: 37.5, respondents: 205, design_effect: 1.9 },
    { grade: 'C', sources: [from('@survey', 'Table CP.1, river strata', 'both')] },
  ),
  measured(
    { event: 'birth', population: '@river', year: 2024 },
    'survey-figure',
    { percent: 41, respondents: 212, design_effect: 1.9 },
    { grade: 'C', sources: [from('@survey', 'Table CP.1, river strata', 'both')] },
  ),
  {
    indicator: 'G1',
    event: 'birth',
    population: '@river',
    year: 2025,
    content: {
      kind: 'not-measured',
      reason: 'No list of river villages exists; a community listing is planned.',
      band: '25-50',
      sources: [from('@census', 'Note on enumeration of river areas', 'denominator')],
    },
  },
  ...([2023, 2024, 2025] as const).map((year, index) =>
    expected(
      { event: 'death', population: '@river', year },
      [51, 57, 62][index] ?? 0,
      [41_200, 41_500, 41_800][index] ?? 0,
      9.1,
      34,
      'D',
      'The crude death rate is that of rural areas as a whole.',
    ),
  ),
  expected({ event: 'birth', population: '@remote', year: 2023 }, 9_480, 596_000, 27.4, 420, 'C'),
  expected({ event: 'birth', population: '@remote', year: 2024 }, 10_010, 603_000, 27.1, 420, 'C'),
  expected({ event: 'birth', population: '@remote', year: 2025 }, 10_690, 610_000, 26.8, 430, 'C'),
  measured(
    { event: 'birth', population: '@remote', year: 2025 },
    'under-one',
    { registered: 10_690, under_one: 15_240, person_years: 0.962 },
    {
      grade: 'C',
      sources: [register('Table 2'), from('@census', 'Table 4, projected', 'denominator')],
      limits: 'Infants are often left out of a census.',
    },
  ),
  measured(
    { event: 'birth', population: '@remote', year: 2024, indicator: 'G3' },
    'survey-figure',
    { percent: 71.2, respondents: 2_140, design_effect: 2.3 },
    {
      grade: 'B',
      sources: [from('@survey', 'Table CP.1', 'both')],
      numeratorDefinition: 'Children under five whose birth is registered',
      denominatorDefinition: 'Children under five of the sample',
      timeliness: 'any',
    },
  ),
  expected({ event: 'death', population: '@remote', year: 2023 }, 1_370, 596_000, 8.4, 240, 'D'),
  expected({ event: 'death', population: '@remote', year: 2024 }, 1_490, 603_000, 8.3, 240, 'D'),
  expected({ event: 'death', population: '@remote', year: 2025 }, 1_640, 610_000, 8.3, 245, 'D'),
]

/**
 * Coverage statistics of Sandara: three populations and the national level, births and deaths, 2023
 * to 2025.
 */
export const sandaraEstimates: DemoEstimate[] = [...national, ...refugeeFigures, ...otherFigures]
