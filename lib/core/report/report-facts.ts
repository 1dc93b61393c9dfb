import { z } from 'zod'
import { Prose } from './text/prose'

/** The written text of one output, section by section. */
export const ReportFacts = z.object({
  sections: z.array(
    z.object({ key: z.string(), status: z.string(), restricted: z.boolean(), prose: Prose }),
  ),
})
export type ReportFacts = z.infer<typeof ReportFacts>
