import type { OutlineSection } from './outline'
import type { Output } from './schema'

/** A section of a written output in its place. */
export interface WrittenSection {
  section: OutlineSection
  /** "4", "4.2" or "A"; empty in front of the first chapter. */
  number: string
  /** 1 for a chapter. */
  level: number
}

/** Every section of the outline in reading order, with its number. */
export function writtenSections({ outline }: Pick<Output, 'outline'>): WrittenSection[] {
  return outline.flatMap((section, index) => {
    const before = outline.slice(0, index).filter(({ place }) => place === section.place).length
    return withInner(section, numberOf(section, before), 1)
  })
}

function numberOf({ place }: OutlineSection, before: number): string {
  if (place === 'front') return ''
  return place === 'annex' ? String.fromCharCode(65 + before) : String(before + 1)
}

function withInner(section: OutlineSection, number: string, level: number): WrittenSection[] {
  const inner = (section.sections ?? []).flatMap((child, index) =>
    withInner(child, number && `${number}.${index + 1}`, level + 1),
  )
  return [{ section, number, level }, ...inner]
}

export function findWrittenSection(
  output: Pick<Output, 'outline'>,
  key: string,
): WrittenSection | undefined {
  return writtenSections(output).find(({ section }) => section.key === key)
}
