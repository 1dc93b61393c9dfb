import type { SectionStatus } from '@/lib/core/report/report-requests'

/** Look of a section's state among the looks that all states share. */
export const statusLook = {
  drafting: 'not-started',
  ready: 'in-review',
  checked: 'completed',
} as const satisfies Record<SectionStatus, string>
