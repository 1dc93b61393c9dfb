import { edition as third } from '@/lib/core/methodology/bali-outline-3/edition'
import { define } from '@/lib/core/methodology/define'
import type { Methodology } from '@/lib/core/methodology/schema'
import { withDeskReview, withReview } from './desk-review'
import { asWritten, withReport, withReportGuard } from './reports'

/**
 * Fourth edition: long reports are written in the application, and the desk review has a screen of
 * its own.
 */
export const edition: Methodology = define({
  ...third,
  key: 'bali-outline-4',
  edition: 'Outline edition 4',
  tools: third.tools.map((tool) => withReport(tool.key === 'tool-a' ? withDeskReview(tool) : tool)),
  steps: third.steps.map(withReportGuard),
  outputs: third.outputs.map(asWritten).map(withReview),
})
