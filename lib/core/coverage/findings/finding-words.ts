import type { CoverageFindingCode } from './finding'

/** Remarks for documents and files; screens take the same sentences from the message catalogue. */
export const findingWords: Record<CoverageFindingCode, string> = {
  'above-one-hundred':
    'The share is above 100 %: the denominator may be too low, events may be counted twice or belong to earlier years, or events of non-residents are among them.',
  'different-year': 'Numerator and denominator are of different years.',
  'different-territory': 'Numerator and denominator are of different territories.',
  'different-citizenship':
    'Numerator and denominator do not count the same persons: one counts citizens only, or non-citizens only.',
  'too-few-rows': 'Fewer than 25 respondents: do not publish this estimate.',
  'few-rows': '25 to 49 respondents: publish this estimate in brackets.',
  'large-design-effect':
    'Respondents of one cluster are very alike: the estimate is worth much less than its number of respondents.',
  'few-degrees-of-freedom': 'Few clusters: the interval itself is uncertain.',
  'no-matches': 'The lists have no event in common: the total cannot be estimated with confidence.',
  'few-matches': 'The lists have fewer than seven events in common: the estimate is unstable.',
  'unmeasured-migration': 'Some migration was not measured: the estimate may be off.',
  'method-error':
    'The method is off by about 2 points at best, and by about a quarter of the estimate in practice.',
  'census-coverage-differs':
    'One census seems to have counted at least a tenth fewer persons than the other, or migration was not measured.',
  'model-not-estimable':
    'Some models cannot be estimated because nobody has their combination of lists.',
  'protection-risk':
    'An estimate of a hidden population in a small area may put people at risk: do not publish it.',
  'invalid-dates': 'Some registrations are dated before their event; they are counted apart.',
  'few-events': 'Fewer than 16 events: the value changes much by chance.',
  'partial-ages': 'The figure is of some ages only; all ages together may differ.',
  projected: 'Late registrations still to come are projected from earlier years.',
}
