import { z } from 'zod'
import type { Output } from '@/lib/core/methodology/schema'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import type { ReportFacts } from '@/lib/core/report/report-facts'
import type { Prose } from '@/lib/core/report/text/prose'
import { referencesIn } from '@/lib/core/report/text/prose-text'
import type { ReferenceMaterial } from './reference-material'
import { resolveReference } from './resolve-reference'

export const StaleReference = z.object({
  section: z.string(),
  sectionTitle: z.string(),
  target: z.string(),
  /** As a person last accepted it. */
  before: z.object({
    value: z.string(),
    source: z.string(),
  }),
  /** Null when the source is gone from the record. */
  now: z
    .object({
      value: z.string(),
      source: z.string(),
    })
    .nullable(),
})
export type StaleReference = z.infer<typeof StaleReference>

type Reference = ReturnType<typeof referencesIn>[number]

/**
 * References of one text whose source says something else than what was accepted, as often as they
 * stand there.
 */
export function changedReferences(
  material: ReferenceMaterial,
  prose: Prose,
): { reference: Reference; now: StaleReference['now'] }[] {
  return referencesIn(prose).flatMap((reference) => {
    const now = presentValue(material, reference.target)
    return now?.value === reference.value && now.source === reference.source
      ? []
      : [{ reference, now }]
  })
}

/**
 * References whose source says something else than what was accepted, section by section; each
 * once.
 */
export function staleReferences(
  material: ReferenceMaterial,
  output: Output,
  { sections }: ReportFacts,
): StaleReference[] {
  return writtenSections(output).flatMap(({ section: { key, title } }) => {
    const prose = sections.find((section) => section.key === key)?.prose
    const seen = new Set<string>()
    return (prose ? changedReferences(material, prose) : []).flatMap(
      ({ reference: { target, value, source }, now }): StaleReference[] => {
        const name = [target, value, source].join('\n')
        if (seen.has(name)) return []
        seen.add(name)
        return [{ section: key, sectionTitle: title, target, before: { value, source }, now }]
      },
    )
  })
}

export function presentValue(
  material: ReferenceMaterial,
  target: string,
): { value: string; source: string } | null {
  const found = resolveReference(material, target)
  return found && { value: found.value, source: found.source }
}
