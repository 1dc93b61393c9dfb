/**
 * One indicator of coverage. Definitions are read by people who fill it in; the key is permanent.
 */
export interface CoverageIndicator {
  key: string
  label: string
  /**
   * share: numerator by denominator; median-days: median delay; comparison: one group's rate
   * against another's.
   */
  kind: 'share' | 'median-days' | 'comparison'
  numerator: string
  denominator: string
  /**
   * The denominator is an estimate or a wider count, so a share above 1 can come out: a finding,
   * not a refusal.
   */
  canExceedOne: boolean
  /** Which way is better. */
  direction: 'up' | 'down'
  references: readonly string[]
}

export const coverageIndicators = [
  {
    key: 'G1',
    label: 'Completeness of birth registration',
    kind: 'share',
    numerator: 'Births of the year registered within one year',
    denominator: 'Estimated live births of the year',
    canExceedOne: true,
    direction: 'up',
    references: ['RAF 1A', 'SDG 17.19.2'],
  },
  {
    key: 'G2',
    label: 'Births registered within the legal time limit',
    kind: 'share',
    numerator: 'Births registered within the legal time limit',
    denominator: 'Registered births',
    canExceedOne: false,
    direction: 'up',
    references: [],
  },
  {
    key: 'G3',
    label: 'Children under five whose birth is registered',
    kind: 'share',
    numerator: 'Children under five whose birth is registered with a civil authority',
    denominator: 'All children under five',
    canExceedOne: false,
    direction: 'up',
    references: ['SDG 16.9.1', 'RAF 1B'],
  },
  {
    key: 'G4',
    label: 'Persons of all ages whose birth is registered',
    kind: 'share',
    numerator: 'Persons whose birth is registered anywhere',
    denominator: 'All persons in the territory and under its jurisdiction',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 1C'],
  },
  {
    key: 'G5',
    label: 'Persons who hold a birth certificate',
    kind: 'share',
    numerator: 'Persons with a birth certificate in their possession',
    denominator: 'Persons whose birth is registered',
    canExceedOne: false,
    direction: 'up',
    references: [],
  },
  {
    key: 'G6',
    label: 'Birth certificates issued on registration',
    kind: 'share',
    numerator: 'Birth certificates issued on registration',
    denominator: 'Registered births of the year',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 2A'],
  },
  {
    key: 'G7',
    label: 'Births registered after one year',
    kind: 'share',
    numerator: 'Births registered in the year more than one year after they occurred',
    denominator: 'All birth registrations of the year',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
  {
    key: 'G8',
    label: 'Completeness of death registration',
    kind: 'share',
    numerator: 'Deaths of the year registered within one year',
    denominator: 'Estimated deaths of the year',
    canExceedOne: true,
    direction: 'up',
    references: ['RAF 1D', 'SDG 17.19.2'],
  },
  {
    key: 'G9',
    label: 'Death certificates issued',
    kind: 'share',
    numerator: 'Registered deaths for which a certificate was issued',
    denominator: 'Registered deaths of the year',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 2B'],
  },
  {
    key: 'G10',
    label: 'Deaths with a medically certified cause',
    kind: 'share',
    numerator: 'Deaths with a medical certificate of cause of death on the international form',
    denominator: 'Deaths recorded by the health sector',
    canExceedOne: false,
    direction: 'up',
    references: ['RAF 1E'],
  },
  {
    key: 'G11',
    label: 'Marriages registered',
    kind: 'share',
    numerator: 'Marriages of the year that are registered',
    denominator: 'Estimated marriages of the year (or ever-married respondents of a survey)',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G12',
    label: 'Divorces registered',
    kind: 'share',
    numerator: 'Divorces of the year that are registered',
    denominator: 'Divorces granted by courts or other authorities in the year',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G13',
    label: 'Adoptions registered',
    kind: 'share',
    numerator: 'Adoptions of the year that are registered',
    denominator: 'Adoption orders of courts in the year',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G14',
    label: 'Applications for registration refused',
    kind: 'share',
    numerator: 'Refused applications for registration',
    denominator: 'Applications for registration',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
  {
    key: 'G15',
    label: 'Median days from event to registration',
    kind: 'median-days',
    numerator: 'Days from each event to its registration',
    denominator: 'Registered events of the year with dates in the right order',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
  {
    key: 'G16',
    label: 'Coverage of a population against another',
    kind: 'comparison',
    numerator: 'Coverage of the population of interest',
    denominator: 'Coverage of nationals or of the host community',
    canExceedOne: true,
    direction: 'up',
    references: [],
  },
  {
    key: 'G17',
    label: 'Deaths with an ill-defined cause',
    kind: 'share',
    numerator: 'Deaths coded to ill-defined causes (ICD-10 R00-R99)',
    denominator: 'Deaths with a coded cause',
    canExceedOne: false,
    direction: 'down',
    references: ['RAF 3D'],
  },
  {
    key: 'G18',
    label: 'Persons without any document',
    kind: 'share',
    numerator: 'Persons with no identity or civil status document',
    denominator: 'All persons of the population',
    canExceedOne: false,
    direction: 'down',
    references: [],
  },
] as const satisfies readonly CoverageIndicator[]

export type CoverageIndicatorKey = (typeof coverageIndicators)[number]['key']
