import { z } from 'zod'
import { ReferenceOption } from '../tool/tool-view'
import { AdoptionView } from './estimate/adoption-view'
import { EstimateView } from './estimate/estimate-view'

export const CoverageView = z.object({
  estimates: z.array(EstimateView),
  adoptions: z.array(AdoptionView),
  smallestCell: z.number(),
  settingVersion: z.number(),
  events: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
    }),
  ),
  /** With the code by which methods are fitted; empty for a population of the country's own. */
  populations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      code: z.string(),
    }),
  ),
  /** Parts of the territory; none where it has a single part. */
  areas: z.array(z.string()),
  /** Documents that sources can name. */
  documents: z.array(ReferenceOption),
  stepStatus: z.string(),
  /** The tool whose form holds what the figures mean. */
  tool: z.string(),
  editable: z.boolean(),
  allowedActions: z.array(z.string()),
})
CoverageView.register(z.globalRegistry, { id: 'CoverageView' })
export type CoverageView = z.infer<typeof CoverageView>
