import type { Output } from '../methodology/schema'
import { referencesIn } from './prose-text'
import type { ReferenceMaterial } from './reference-material'
import type { ReportFacts } from './report-facts'
import { resolveReference } from './resolve-reference'
import { writtenSections } from './written-sections'

export interface StaleReference {
  section: string
  sectionTitle: string
  target: string
  /** As a person last accepted it. */
  before: { value: string; source: string }
  /** Null when the source is gone from the record. */
  now: { value: string; source: string } | null
}

/** References whose source says something else than what was accepted, section by section; each once. */
export function staleReferences(material: ReferenceMaterial, output: Output, { sections }: ReportFacts): StaleReference[] {
  return writtenSections(output).flatMap(({ section: { key, title } }) => {
    const prose = sections.find((section) => section.key === key)?.prose
    const seen = new Set<string>()
    return (prose ? referencesIn(prose) : []).flatMap(({ target, value, source }): StaleReference[] => {
      const now = presentValue(material, target)
      const name = [target, value, source].join('\n')
      if (seen.has(name) || (now?.value === value && now.source === source)) return []
      seen.add(name)
      return [{ section: key, sectionTitle: title, target, before: { value, source }, now }]
    })
  })
}

export function presentValue(material: ReferenceMaterial, target: string): { value: string; source: string } | null {
  const found = resolveReference(material, target)
  return found && { value: found.value, source: found.source }
}
