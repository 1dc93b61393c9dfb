import { z } from 'zod'

/** What can be removed from an assessment, and restored for a while. */
export const removableKinds = [
  'row',
  'population',
  'document',
  'member',
  'estimate',
  'evidence',
  'question',
  'boundary',
] as const
export type RemovableKind = (typeof removableKinds)[number]

/** How long a removed thing can be restored. */
export const restorableDays = 30

const dayMs = 86_400_000

/** Things removed before this time can be restored no longer. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - restorableDays * dayMs)
}

export function restorableUntil(removedAt: Date): Date {
  return new Date(removedAt.getTime() + restorableDays * dayMs)
}

export const RemovedThing = z.object({
  kind: z.enum(removableKinds),
  id: z.string(),
  /** What it was called when it was removed. */
  name: z.string(),
  /** Tool and table of a row or of evidence, else empty. */
  within: z.string(),
  removedBy: z.string(),
  removedAt: z.iso.datetime(),
  restorableUntil: z.iso.datetime(),
})
RemovedThing.register(z.globalRegistry, { id: 'RemovedThing' })
export type RemovedThing = z.infer<typeof RemovedThing>
