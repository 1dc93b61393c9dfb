import { checkNonNegative, checkPositive } from '@/lib/core/coverage/refuse'

/**
 * Quality of a linkage against a clerically reviewed sample: precision tp / (tp + fp), recall
 * (sensitivity) tp / (tp + fn), F1 their harmonic mean.
 * Shares whose whole is empty are null. Throws for negative counts or none at all.
 */
export function linkageQuality(
  truePositive: number,
  falsePositive: number,
  falseNegative: number,
): { precisionRate: number | null; recallRate: number | null; f1: number } {
  checkNonNegative('tp', truePositive)
  checkNonNegative('fp', falsePositive)
  checkNonNegative('fn', falseNegative)
  checkPositive('tp', truePositive + falsePositive + falseNegative)
  const shareOf = (whole: number) => (whole === 0 ? null : truePositive / whole)
  return {
    precisionRate: shareOf(truePositive + falsePositive),
    recallRate: shareOf(truePositive + falseNegative),
    f1: (2 * truePositive) / (2 * truePositive + falsePositive + falseNegative),
  }
}
