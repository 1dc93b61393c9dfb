import type { CoverageFindingCode } from './finding'

/** Remarks for documents and files; screens take the same sentences from the message catalogue. */
export const findingWords: Record<CoverageFindingCode, string> = {
  'above-one-hundred':
    'The share is above 100 %: the denominator may be too low, events may be counted twice or belong to earlier years, or events of non-residents may be included.',
  'different-year': 'Numerator and denominator refer to different years.',
  'different-territory': 'Numerator and denominator refer to different territories.',
  'different-citizenship':
    'Numerator and denominator do not cover the same people: one covers citizens only, or non-citizens only.',
  'too-few-rows': 'Fewer than 25 respondents: do not publish this estimate.',
  'few-rows': '25 to 49 respondents: publish this estimate in brackets.',
  'large-design-effect':
    'Respondents in the same cluster are very similar: the estimate is far less precise than its number of respondents suggests.',
  'few-degrees-of-freedom': 'Few clusters: the interval itself is uncertain.',
  'no-matches':
    'The lists have no events in common: the total cannot be estimated with confidence.',
  'few-matches': 'The lists have fewer than seven events in common: the estimate is unstable.',
  'unmeasured-migration': 'Some migration was not measured: the estimate may be off.',
  'method-error':
    'At best the method is off by about 2 points; in practice, by about a quarter of the estimate.',
  'census-coverage-differs':
    'One census appears to have counted at least a tenth fewer people than the other, or migration was not measured.',
  'model-not-estimable':
    'Some models cannot be estimated because no one has their combination of lists.',
  'protection-risk':
    'An estimate of a hidden population in a small area may put people at risk: do not publish it.',
  'invalid-dates': 'Some registrations are dated before their event; they are counted separately.',
  'few-events': 'Fewer than 16 events: the value varies widely by chance.',
  'partial-ages': 'The figure covers some ages only; the figure for all ages may differ.',
  projected: 'Late registrations still to come are projected from earlier years.',
}
