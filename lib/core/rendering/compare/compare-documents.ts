import type { DocumentModel } from '@/lib/core/rendering/block'
import { changedFigures } from './compare-figures'
import type { ComparedPart, ComparedSection, DocumentComparison } from './compare-result'
import { type Aligned, align } from './compare-sequences'
import { changeOf, compareTables, wholeTable } from './compare-tables'
import { type Section, sectionsOf, type Unit } from './compare-units'
import { compareWords, likeness, type SplitWords, wordSplitter } from './compare-words'

/** What differs between two documents, section by section; of the second the order is kept. */
export function compareDocuments(before: DocumentModel, after: DocumentModel): DocumentComparison {
  const split = wordSplitter(after.lang)
  const pairs = pairSections(sectionsOf(before), sectionsOf(after))
  const compared = pairs.map((pair) => compareSections(pair, split))
  const sections = compared.filter((section) => section !== null)
  const figures = sections.flatMap(({ heading, parts }) => {
    const name = heading
      .filter(({ change }) => change !== 'removed')
      .map(({ text }) => text)
      .join('')
    return parts
      .filter(({ change }) => change === 'changed')
      .flatMap((part) => changedFigures(name, part))
  })
  return {
    lang: after.lang,
    sections,
    figures,
    unchangedSections: compared.length - sections.length,
  }
}

/**
 * A section is found again by its title without the number, wherever it stands, else by its anchor.
 */
function pairSections(before: readonly Section[], after: readonly Section[]): Aligned<Section>[] {
  const partners = new Map<Section, Section>()
  const left = new Set(before)
  for (const sameAs of [
    (a: Section, b: Section) => titleOf(a) === titleOf(b) && a.level === b.level,
    (a: Section, b: Section) => a.anchor === b.anchor,
  ]) {
    for (const section of after) {
      const found = partners.has(section)
        ? undefined
        : [...left].find((candidate) => sameAs(candidate, section))
      if (!found) continue
      partners.set(section, found)
      left.delete(found)
    }
  }
  const pairs: Aligned<Section>[] = after.map((section) => {
    const partner = partners.get(section)
    return { after: section, ...(partner && { before: partner }) }
  })
  for (const gone of left) {
    const previous = before[before.indexOf(gone) - 1]
    const place = pairs.findIndex((pair) => pair.before === previous)
    pairs.splice(place + 1, 0, { before: gone })
  }
  return pairs
}

function titleOf({ heading }: Section): string {
  return heading.replace(/^\p{Nd}+(\.\p{Nd}+)*\.?\s+/u, '')
}

/** Null where nothing differs but the number of the section. */
function compareSections(pair: Aligned<Section>, split: SplitWords): ComparedSection | null {
  const [before, after] = [pair.before, pair.after]
  const units = align(before?.units ?? [], after?.units ?? [], JSON.stringify, (a, b) =>
    unitLikeness(a, b, split),
  )
  const parts = units.map((unit) => compareUnits(unit, split)).filter((part) => part !== null)
  const renamed = before !== undefined && after !== undefined && titleOf(before) !== titleOf(after)
  if (before && after && parts.length === 0 && !renamed) return null
  return {
    heading:
      renamed || !before || !after
        ? compareWords(before?.heading ?? '', after?.heading ?? '', split)
        : same(after.heading),
    level: (after ?? before)?.level ?? 0,
    change: changeOf(pair),
    parts,
    unchangedParts: units.length - parts.length,
  }
}

function same(text: string): ComparedSection['heading'] {
  return text ? [{ change: 'same', text }] : []
}

function unitLikeness(before: Unit, after: Unit, split: SplitWords): number {
  if (before.kind !== after.kind) return 0
  if (before.kind === 'table' && after.kind === 'table') {
    const columns = JSON.stringify(before.columns) === JSON.stringify(after.columns) ? 0.5 : 0
    return columns + likeness(before.caption, after.caption, split) / 2
  }
  return likeness(textOf(before), textOf(after), split)
}

/** Null where both are the same. */
function compareUnits(pair: Aligned<Unit>, split: SplitWords): ComparedPart | null {
  const { before, after } = pair
  const change = changeOf(pair)
  if (before && after && JSON.stringify(before) === JSON.stringify(after)) return null
  if (before?.kind === 'table' && after?.kind === 'table')
    return compareTables(before, after, split)
  const one = after ?? before
  if (one?.kind === 'table') return wholeTable(one, before ? 'removed' : 'added')
  const pieces = compareWords(textOf(before), textOf(after), split)
  if (one?.kind !== 'picture') return { kind: 'text', change, pieces }
  const replaced =
    before?.kind === 'picture' && after?.kind === 'picture' && before.data !== after.data
  return { kind: 'picture', change, pieces, replaced }
}

function textOf(unit: Unit | undefined): string {
  return unit === undefined || unit.kind === 'table' ? '' : unit.text
}
