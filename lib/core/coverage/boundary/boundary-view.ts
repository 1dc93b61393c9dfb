import { z } from 'zod'

export const BoundaryView = z.object({
  id: z.string(),
  name: z.string(),
  nameProperty: z.string(),
  /** Areas of the grid with an outline, and without one. */
  matched: z.array(z.string()),
  areasLeft: z.array(z.string()),
  /** Outlines that fit no area of the grid. */
  outlinesLeft: z.array(z.string()),
  createdAt: z.string(),
})
BoundaryView.register(z.globalRegistry, { id: 'BoundaryView' })
export type BoundaryView = z.infer<typeof BoundaryView>
