import { z } from 'zod'
import { TemplateError, TemplateEstimate } from './read-template'

export const TemplateView = z.object({
  estimates: z.array(TemplateEstimate),
  errors: z.array(TemplateError),
  /** How many were added; 0 when the workbook was only looked at, or has errors. */
  added: z.number(),
})
TemplateView.register(z.globalRegistry, { id: 'TemplateView' })
export type TemplateView = z.infer<typeof TemplateView>
