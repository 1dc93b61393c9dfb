import { z } from 'zod'

const Anchor = z.string().regex(/^[a-z0-9-]+$/)
/** Left out of the public version of the document. */
const restrictable = { restricted: z.boolean().optional() }
/** BCP 47 language of the words that are no runs of text, where it is not that of the document. */
const spoken = { lang: z.string().optional() }

const runOfText = {
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Raised or lowered, as in ordinals and formulas. */
  position: z.enum(['super', 'sub']).optional(),
  /** Absolute http(s) or mailto address, or `#anchor` of a heading in the same document. */
  href: z
    .string()
    .regex(/^(https?:|mailto:|#)/)
    .optional(),
  /** BCP 47 language where it is not that of the document. */
  lang: z.string().optional(),
}

/** A run of text with marks, as a footnote holds it. */
export const NoteText = z.strictObject(runOfText)
export type NoteText = z.infer<typeof NoteText>

/** A run of text with marks; text is always data, never markup of any renderer. */
export const Inline = z.strictObject({
  ...runOfText,
  /** A footnote whose mark stands behind the text. */
  footnote: z.array(NoteText).min(1).optional(),
  /** Keys of entries of the bibliography; their numbers stand behind the text. */
  cite: z.array(z.string().min(1)).min(1).optional(),
  /** Anchor of a table, figure or chart; its label ("Table 4") stands in place of the text. */
  ref: Anchor.optional(),
  ...restrictable,
})
export type Inline = z.infer<typeof Inline>
const Inlines = z.array(Inline)

/** A picture inside the document: base64 of its bytes. */
export const Picture = z.strictObject({
  mime: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  data: z.base64().min(1),
})
export type Picture = z.infer<typeof Picture>

/**
 * `gap` runs to both sides of zero, `mirror` shows two series back to back, `dots` several values
 * of one thing, `map` areas by their outline.
 */
export const chartTypes = ['bar', 'stacked-bar', 'line', 'gap', 'dots', 'mirror', 'map'] as const

const Numbers = z.array(z.number().nullable())
const Places = z.array(z.int().min(0))

const Series = z.strictObject({
  name: z.string(),
  /** One value for each category; null where there is none. */
  values: Numbers,
  lower: Numbers.optional(),
  upper: Numbers.optional(),
  /** Categories whose value may not be shown. */
  hidden: Places.optional(),
  /** Categories in which this series was chosen. */
  marked: Places.optional(),
})
export type Series = z.infer<typeof Series>

const Outline = z.strictObject({
  /** Category of the area; null for one without. */
  category: z.int().min(0).nullable(),
  name: z.string(),
  /** Rings of points in a square of 1000 by 1000. */
  rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
})

/** The closed list of what a document can hold; each renderer is an exhaustive switch over it. */
export const Block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.int().min(1).max(4),
    text: z.string(),
    anchor: Anchor,
    ...restrictable,
    ...spoken,
  }),
  z.strictObject({ type: z.literal('paragraph'), content: Inlines, ...restrictable }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(Inlines),
    /** How deep each item stands, from 0; all at 0 where absent. */
    depths: z.array(z.int().min(0).max(3)).optional(),
    ...restrictable,
  }),
  z.strictObject({
    type: z.literal('table'),
    caption: z.string(),
    columns: z
      .array(
        z.strictObject({
          label: z.string(),
          align: z.enum(['start', 'end']),
          width: z.number().positive(),
        }),
      )
      .min(1),
    rows: z.array(z.array(Inlines)),
    /** Where the figures come from; printed under the table. */
    source: z.string().optional(),
    landscape: z.boolean().optional(),
    /** The first cell of each row names the row. */
    rowHeads: z.boolean().optional(),
    anchor: Anchor.optional(),
    ...restrictable,
    ...spoken,
  }),
  z.strictObject({
    type: z.literal('definitions'),
    items: z.array(z.strictObject({ term: z.string(), detail: Inlines })),
    ...restrictable,
    ...spoken,
  }),
  z.strictObject({
    type: z.literal('chart'),
    chart: z.enum(chartTypes),
    title: z.string(),
    /** What a person who cannot see the chart needs to know. */
    alt: z.string().min(1),
    unit: z.string(),
    categories: z.array(z.string()),
    series: z.array(Series),
    /** A value that the others are read against. */
    reference: z.strictObject({ label: z.string(), value: z.number() }).optional(),
    outlines: z.array(Outline).optional(),
    source: z.string().optional(),
    anchor: Anchor.optional(),
    ...restrictable,
    ...spoken,
  }),
  z.strictObject({
    type: z.literal('figure'),
    image: Picture,
    title: z.string(),
    /** What a person who cannot see the picture needs to know. */
    alt: z.string().min(1),
    /** Share of the width of the text, in per cent; the whole width where absent. */
    width: z.int().min(10).max(100).optional(),
    source: z.string().optional(),
    anchor: Anchor.optional(),
    ...restrictable,
    ...spoken,
  }),
  z.strictObject({
    type: z.literal('quote'),
    content: Inlines,
    attribution: z.string().optional(),
    ...restrictable,
    ...spoken,
  }),
  z.strictObject({
    type: z.literal('note'),
    tone: z.enum(['info', 'warning']),
    content: Inlines,
    ...restrictable,
  }),
  z.strictObject({ type: z.literal('page-break') }),
  z.strictObject({ type: z.literal('contents') }),
  /** The list of all tables, or of all figures and charts. */
  z.strictObject({ type: z.literal('list-of'), of: z.enum(['tables', 'figures']) }),
  z.strictObject({
    type: z.literal('bibliography'),
    /** In the order of their numbers; the annotation is printed below. */
    entries: z.array(
      z.strictObject({ key: z.string().min(1), text: Inlines, annotation: Inlines.optional() }),
    ),
    ...restrictable,
  }),
  /** A row without a name or date has a line to sign on. */
  z.strictObject({
    type: z.literal('signatures'),
    rows: z.array(
      z.strictObject({ name: z.string(), role: z.string(), date: z.string(), note: z.string() }),
    ),
    ...spoken,
  }),
])
export type Block = z.infer<typeof Block>
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>
export type Chart = BlockOf<'chart'>

/** A whole document: what the cover says, and the body. Same value, same bytes. */
export const DocumentModel = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string(),
  country: z.string(),
  /** BCP 47 language of the document as a whole. */
  lang: z.string().min(2),
  /** BCP 47 language of title and provenance, where it is not that of the document. */
  titleLang: z.string().optional(),
  /** Day of issue, ISO 8601 (`2026-05-04`), printed on the cover and written into file metadata. */
  issuedOn: z.iso.date(),
  /** For instance "Version 2". */
  edition: z.string(),
  /** Honest statement of what the form of this document is based on. */
  provenance: z.string(),
  /** The emblem of the country or institution, on the cover. */
  emblem: Picture.optional(),
  /** What the reader must know first, for instance that passages were left out; on the cover. */
  notice: z.string().optional(),
  /** BCP 47 language of the notice, where it is not that of the document. */
  noticeLang: z.string().optional(),
  blocks: z.array(Block),
})
export type DocumentModel = z.infer<typeof DocumentModel>

/**
 * What a renderer adds around the frozen content: status and the address at which a reader can
 * check it.
 */
export const Imprint = z.strictObject({
  /** A draft carries a watermark on each page. */
  draft: z.boolean(),
  /** Lower-case hex SHA-256 of the frozen content. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  verifyUrl: z.string(),
  /** Who approved the content; the day in ISO 8601. */
  approvals: z.array(
    z.strictObject({
      role: z.string(),
      /** BCP 47 language of the role, where it is not that of the document. */
      roleLang: z.string().optional(),
      name: z.string(),
      day: z.string(),
      note: z.string(),
    }),
  ),
})
export type Imprint = z.infer<typeof Imprint>
