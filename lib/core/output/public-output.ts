import { z } from 'zod'

/** An approved output that the country shares with everyone, as anyone sees it. */
export const PublicOutput = z.strictObject({
  assessmentId: z.uuid(),
  output: z.string(),
  title: z.string(),
  purpose: z.string(),
  country: z.string(),
  assessment: z.string(),
  /** The latest approved version. */
  number: z.int(),
  approvedAt: z.iso.datetime(),
  sha256: z.string(),
  /** How many passages its public version leaves out. */
  restrictedPassages: z.int(),
})
PublicOutput.register(z.globalRegistry, { id: 'PublicOutput' })
export type PublicOutput = z.infer<typeof PublicOutput>

/** Formats of the public version: to read, to print and to work with. */
export const publicFormats = ['html', 'pdf', 'docx'] as const

/** Where anyone fetches a file of it, below /api/v1. */
export function publicFile(
  { assessmentId, output, number }: PublicOutput,
  format: (typeof publicFormats)[number],
): string {
  return `/public/outputs/${assessmentId}/${output}/${number}.${format}`
}
