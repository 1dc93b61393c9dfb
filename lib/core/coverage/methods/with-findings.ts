import type { CoverageFinding } from '@/lib/core/coverage/findings/finding'
import type { MethodResult } from './method'

/** The result with its findings, when there are any. */
export function withFindings(
  findings: readonly CoverageFinding[],
  result: MethodResult,
): MethodResult {
  return findings.length === 0 ? result : { ...result, findings }
}
