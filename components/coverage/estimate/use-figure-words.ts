import { useFormatter, useTranslations } from 'next-intl'
import type { Comparison } from '@/lib/core/coverage/estimate/comparison'
import type { EstimateValue } from '@/lib/core/coverage/estimate/estimate'
import { percentOf } from '@/lib/core/coverage/percent-of'

interface FigureWords {
  /** The figure itself: "48 %" or "12 days". */
  figure: (value: EstimateValue) => string
  /** "46.1 to 49.9 %"; empty without an interval. */
  interval: (value: EstimateValue) => string
  count: (value: number) => string
  entered: (value: number) => string
  /** "37.9 points below the national level". */
  gap: (comparison: Comparison) => string
  /** "Gap −39.9 to −35.8 points; ratio 0.56, 0.54 to 0.58". */
  comparison: (comparison: Comparison) => string
}

/** Figures of the workbench in words. */
export function useFigureWords(): FigureWords {
  const t = useTranslations('workbench')
  const format = useFormatter()
  const number = (value: number, digits: number) =>
    format.number(value, { maximumFractionDigits: digits })
  const percent = (rate: number) => number(percentOf(rate), 1)
  const points = (share: number) =>
    format.number(percentOf(share), { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  return {
    figure: ({ rate, days }) =>
      rate === null ? t('days', { days: number(days ?? 0, 1) }) : `${percent(rate)} %`,
    interval: ({ lower, upper }) =>
      lower === null || upper === null
        ? ''
        : t('interval', { lower: percent(lower), upper: percent(upper) }),
    count: (value) => number(value, value < 100 ? 1 : 0),
    entered: (value) => number(value, 6),
    gap: ({ gap }) =>
      t('gap', {
        points: percent(Math.abs(gap)),
        side: Math.abs(gap) < 0.0005 ? 'same' : gap < 0 ? 'below' : 'above',
      }),
    comparison: ({ gapInterval, ratio, ratioInterval }) =>
      [
        gapInterval &&
          t('gapInterval', { lower: points(gapInterval[0]), upper: points(gapInterval[1]) }),
        ratio !== null && t('ratio', { ratio: number(ratio, 2) }),
        ratioInterval &&
          t('ratioInterval', {
            lower: number(ratioInterval[0], 2),
            upper: number(ratioInterval[1], 2),
          }),
      ]
        .filter(Boolean)
        .join('; '),
  }
}
