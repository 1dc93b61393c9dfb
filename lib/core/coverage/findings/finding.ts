import { z } from 'zod'

const Severity = z.enum(['error', 'warning', 'info'])

export const findingSeverity = {
  'above-one-hundred': 'warning',
  'different-year': 'error',
  'different-territory': 'error',
  'different-citizenship': 'error',
  'too-few-rows': 'error',
  'few-rows': 'warning',
  'large-design-effect': 'warning',
  'few-degrees-of-freedom': 'warning',
  'no-matches': 'error',
  'few-matches': 'warning',
  'unmeasured-migration': 'warning',
  'method-error': 'info',
  'census-coverage-differs': 'warning',
  'model-not-estimable': 'warning',
  'protection-risk': 'warning',
  'invalid-dates': 'warning',
  'few-events': 'warning',
  'partial-ages': 'warning',
  projected: 'info',
} as const satisfies Record<string, z.infer<typeof Severity>>

export type CoverageFindingCode = keyof typeof findingSeverity
export const CoverageFindingCode = z.enum(
  Object.keys(findingSeverity) as [CoverageFindingCode, ...CoverageFindingCode[]],
)
CoverageFindingCode.register(z.globalRegistry, { id: 'CoverageFindingCode' })

/**
 * Something a reader must know about a number. The text for people is in the message catalogue
 * under `coverage.finding.<code>`.
 */
export const CoverageFinding = z.object({
  code: CoverageFindingCode,
  /**
   * error: the number must not be published as it stands; warning: publish only with the note;
   * info: say it in the method note.
   */
  severity: Severity,
})
CoverageFinding.register(z.globalRegistry, { id: 'CoverageFinding' })
export type CoverageFinding = z.infer<typeof CoverageFinding>

export function finding(code: CoverageFindingCode): CoverageFinding {
  return { code, severity: findingSeverity[code] }
}

/** The findings whose condition holds. */
export function findingsWhere(
  conditions: Partial<Record<CoverageFindingCode, boolean>>,
): CoverageFinding[] {
  return (Object.keys(conditions) as CoverageFindingCode[])
    .filter((code) => conditions[code])
    .map(finding)
}
