import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { findOutput } from '@/lib/core/methodology/find'
import type { OutlineSection, SectionContent } from '@/lib/core/methodology/outline'
import type { Methodology, Output } from '@/lib/core/methodology/schema'
import { langOf } from '@/lib/core/methodology/spoken'
import {
  findWrittenSection,
  type WrittenSection,
  writtenSections,
} from '@/lib/core/methodology/written-sections'
import { inFallback } from '@/lib/core/outline/mark-language'
import { contentBlocks } from '@/lib/core/outline/section-content'
import type { Block, DocumentModel, Picture } from '@/lib/core/rendering/block'
import { documentWords } from '@/lib/core/rendering/words/document-words'
import type { DocumentWords } from '@/lib/core/rendering/words/language-words'
import {
  type ReferenceMaterial,
  referenceMaterial,
} from '@/lib/core/report/reference/reference-material'
import { startingProse } from '@/lib/core/report/starting/starting-prose'
import { writtenBlocks, writtenProse } from '@/lib/core/report/text/written-content'
import type { Words } from '@/lib/core/words'
import { closingBlocks, openingBlocks, withOwnAnchors } from './document-frame'

export interface Issue {
  number: number
  /** ISO day. */
  issuedOn: string
  /** Of the application, in the language of the document where it has a catalogue. */
  words: Words
  /** In the edition's own language, in which references were accepted; else the same. */
  ownWords?: Words
  /** The edition in the language of the document, as far as it is translated; else in its own. */
  spoken?: Methodology
}

/**
 * The document of an output: the same methodology, facts, issue and pictures give the same model.
 * `pictures` are those of the texts, by document.
 */
export function buildOutput(
  methodology: Methodology,
  output: Output,
  facts: AssessmentFacts,
  issue: Issue,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): DocumentModel {
  const { spoken = methodology } = issue
  const said = findOutput(spoken, output.key)
  const material = referenceMaterial(spoken, facts, issue.words, methodology)
  const builder: Builder = {
    ...material,
    frame: documentWords(spoken.language),
    // What a text refers to was accepted as the edition says it in its own language.
    accepted:
      spoken === methodology
        ? material
        : referenceMaterial(methodology, facts, issue.ownWords ?? issue.words),
    output: said,
    pictures,
    restricted: restrictedKeys(output, facts),
  }
  const body = writtenSections(said).flatMap((place) => sectionBlocks(builder, place))
  const { lang: titleLang } = langOf(builder.spoken, said.title)
  return {
    title: said.title,
    subtitle: facts.assessment.title,
    country: facts.assessment.countryName,
    lang: spoken.language,
    ...(titleLang && { titleLang }),
    issuedOn: issue.issuedOn,
    edition: editionWords(builder.frame, issue.number),
    provenance: spoken.provenance,
    blocks: withOwnAnchors([
      ...openingBlocks(said, body),
      ...body,
      ...closingBlocks(builder, said, body),
    ]),
  }
}

/** What stands where the number of the version is printed; 0 is a draft. */
function editionWords({ version, draftVersion }: DocumentWords, number: number): string {
  return number === 0 ? draftVersion : version.replace('{0}', String(number))
}

/**
 * The same document cut down to the sections that the methodology puts in the summary; they keep
 * their numbers. Null where it puts none.
 */
export function summaryOf(model: DocumentModel, output: Output): DocumentModel | null {
  const kept = new Set(
    writtenSections(output).flatMap((place) =>
      place.level === 1 && place.section.inSummary ? [sectionAnchor(place)] : [],
    ),
  )
  if (kept.size === 0) return null
  let keeping = true
  const blocks = model.blocks.filter((block) => {
    if (block.type === 'heading' && block.level === 1) keeping = kept.has(block.anchor)
    return keeping
  })
  const { summary } = documentWords(model.lang)
  return { ...model, edition: `${model.edition}, ${summary}`, blocks }
}

interface Builder extends ReferenceMaterial {
  /** What stands in every document. */
  frame: DocumentWords
  /** What the references of texts are resolved from. */
  accepted: ReferenceMaterial
  output: Output
  pictures: ReadonlyMap<string, Picture>
  restricted: ReadonlySet<string>
}

function sectionAnchor({ number, section }: Pick<WrittenSection, 'number' | 'section'>): string {
  return `section-${(number || section.key).replaceAll('.', '-').replaceAll('_', '-').toLowerCase()}`
}

/** Heading and own content of a section; those inside it follow by themselves. */
function sectionBlocks(builder: Builder, place: WrittenSection): Block[] {
  const { section, level } = place
  const anchor = sectionAnchor(place)
  const body = bodyBlocks(builder, section, {
    level,
    title: section.title,
    anchor,
    pictures: builder.pictures,
  })
  const isBare = body.length === 0 && (section.sections ?? []).length === 0
  // Nobody misses a foreword that was not written; it has no number that would be missed either.
  if (isBare && section.place === 'front') return []
  const blocks: Block[] = [
    {
      type: 'heading',
      level,
      text: headingText(builder.frame, place),
      anchor,
      ...langOf(builder.spoken, section.title),
    },
    ...(isBare
      ? [
          {
            type: 'paragraph' as const,
            content: [{ text: builder.frame.nothing, italic: true }],
          },
        ]
      : body),
  ]
  return builder.restricted.has(section.key) ? blocks.map(asRestricted) : blocks
}

function headingText(
  { annex }: DocumentWords,
  { number, section: { title, place } }: WrittenSection,
): string {
  return place === 'annex'
    ? `${annex.replace('{0}', number)}: ${title}`
    : [number, title].filter(Boolean).join(' ')
}

type Place = Parameters<typeof writtenBlocks>[3]

/** What people wrote; where nobody did, what the record composes. */
function bodyBlocks(builder: Builder, section: OutlineSection, place: Place): Block[] {
  const prose = builder.output.written
    ? writtenProse(builder, builder.output.key, section.key)
    : null
  if (prose) return writtenBlocks(builder, builder.output, prose, place, builder.accepted)
  if (section.sentencesOnly) {
    const { accepted, words } = builder
    const start = startingProse(accepted, builder.output, section.key, words)
    return inFallback(
      builder.spoken,
      writtenBlocks(builder, builder.output, start, place, builder.accepted),
    )
  }
  return section.content.flatMap((content) =>
    content.from === 'report'
      ? quotedBlocks(builder, content, place)
      : contentBlocks(builder, content, place.level + 1),
  )
}

function quotedBlocks(
  builder: Builder,
  { output: key, section }: Extract<SectionContent, { from: 'report' }>,
  place: Place,
): Block[] {
  const prose = writtenProse(builder, key, section)
  const output = findOutput(builder.methodology, key)
  return prose && findWrittenSection(output, section)
    ? writtenBlocks(builder, output, prose, place, builder.accepted)
    : []
}

/** Sections that stay out of the public version, with all that is inside them. */
function restrictedKeys(output: Output, facts: AssessmentFacts): Set<string> {
  const marked = new Set(
    facts.reports[output.key]?.sections.flatMap(({ key, restricted }) => (restricted ? [key] : [])),
  )
  const within = (section: OutlineSection, isInside: boolean): string[] => {
    const isRestricted = isInside || marked.has(section.key)
    return [
      ...(isRestricted ? [section.key] : []),
      ...(section.sections ?? []).flatMap((inner) => within(inner, isRestricted)),
    ]
  }
  return new Set(output.outline.flatMap((section) => within(section, false)))
}

function asRestricted(block: Block): Block {
  switch (block.type) {
    case 'page-break':
    case 'contents':
    case 'list-of':
    case 'signatures':
      return block
    default:
      return { ...block, restricted: true }
  }
}
