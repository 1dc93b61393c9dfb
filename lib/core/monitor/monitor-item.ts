import { z } from 'zod'
import { StepStatus } from '../step/action'

export const MonitorItem = z.object({
  id: z.string(),
  title: z.string(),
  countryName: z.string(),
  steps: z.array(
    z.object({
      key: z.string(),
      number: z.number(),
      title: z.string(),
      status: StepStatus,
      overridden: z.boolean(),
      stale: z.boolean(),
    }),
  ),
  completedSteps: z.number(),
  daysSinceChange: z.number(),
  stalled: z.boolean(),
  overrides: z.array(
    z.object({
      step: z.string(),
      by: z.string(),
      at: z.string(),
      reason: z.string(),
    }),
  ),
  sharedOutputs: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
    }),
  ),
})
MonitorItem.register(z.globalRegistry, { id: 'MonitorItem' })
export type MonitorItem = z.infer<typeof MonitorItem>
