import { z } from 'zod'

const Change = z.enum(['added', 'removed', 'changed'])
export type Change = z.infer<typeof Change>

export const Piece = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })
Piece.register(z.globalRegistry, { id: 'Piece' })
export type Piece = z.infer<typeof Piece>

const Row = z.object({ change: Change, cells: z.array(z.array(Piece)) })

const TextPart = z.object({ kind: z.literal('text'), change: Change, pieces: z.array(Piece) })
/** `replaced` tells that the picture itself is another. */
const PicturePart = z.object({
  kind: z.literal('picture'),
  change: Change,
  pieces: z.array(Piece),
  replaced: z.boolean(),
})
/** Tables, and charts as tables; rows that did not change are only counted. */
const TablePart = z.object({
  kind: z.literal('table'),
  change: Change,
  caption: z.array(Piece),
  columns: z.array(z.array(Piece)),
  rows: z.array(Row),
  unchangedRows: z.int(),
})

export const ComparedPart = z.discriminatedUnion('kind', [TextPart, PicturePart, TablePart])
ComparedPart.register(z.globalRegistry, { id: 'ComparedPart' })
export type ComparedPart = z.infer<typeof ComparedPart>
export type ComparedTable = z.infer<typeof TablePart>

export const ComparedSection = z.object({
  /** Empty for the cover and what stands before the first heading. */
  heading: z.array(Piece),
  level: z.int(),
  change: Change,
  parts: z.array(ComparedPart),
  /** Paragraphs, tables and pictures of the section that are the same in both. */
  unchangedParts: z.int(),
})
ComparedSection.register(z.globalRegistry, { id: 'ComparedSection' })
export type ComparedSection = z.infer<typeof ComparedSection>

/** A number that stands in the same place in both documents with another value. */
export const ChangedFigure = z.object({
  section: z.string(),
  where: z.string(),
  before: z.string(),
  after: z.string(),
})
export type ChangedFigure = z.infer<typeof ChangedFigure>

export const DocumentComparison = z.object({
  /** Language of the document after. */
  lang: z.string(),
  /** Sections that differ, in the order of the document after. */
  sections: z.array(ComparedSection),
  figures: z.array(ChangedFigure),
  unchangedSections: z.int(),
})
DocumentComparison.register(z.globalRegistry, { id: 'DocumentComparison' })
export type DocumentComparison = z.infer<typeof DocumentComparison>
