import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { prose } from '@/lib/core/text'

/** Versions count from 1; 0 stands for what is not there yet. */
const Version = z.int().min(0).max(1_000_000)

export const AdoptEstimate = z.strictObject({
  reason: prose(2000).refine((text) => text.trim() !== '', coded('say-why-estimate-stands')),
  /** Version of the cell's adoption that the person saw; 0 when none was adopted. */
  version: Version,
})
export type AdoptEstimate = z.infer<typeof AdoptEstimate>

/** What a person saw when they took something back. */
export const SeenVersion = z.strictObject({ version: Version.min(1) })
SeenVersion.register(z.globalRegistry, { id: 'SeenVersion' })
export type SeenVersion = z.infer<typeof SeenVersion>

export const CoverageSettings = z.strictObject({
  smallestCell: z
    .int(coded('enter-a-whole-number'))
    .min(1, coded('number-from-1'))
    .max(1000, coded('number-up-to-1000')),
  version: Version,
})
CoverageSettings.register(z.globalRegistry, { id: 'CoverageSettings' })
export type CoverageSettings = z.infer<typeof CoverageSettings>
