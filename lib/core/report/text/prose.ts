import { z } from 'zod'

/**
 * The text of a section as the editor keeps it: a closed tree of nodes; marks and attributes are
 * data.
 */

/** Name of the XML fragment of the section's Yjs document that holds the text. */
export const proseFragment = 'prose'

/** Longest address of a link; browsers and printers follow no longer ones. */
export const longestLink = 2000

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic', 'superscript', 'subscript']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z
        .string()
        .max(longestLink)
        .regex(/^(https?:|mailto:)/),
    }),
  }),
  /** Passage that a comment or a proposal is about. */
  z.strictObject({ type: z.literal('comment'), attrs: z.strictObject({ anchor: z.uuid() }) }),
  /** Left out of the public version. */
  z.strictObject({ type: z.literal('restricted') }),
])
const marks = z.array(Mark).optional()

export const ProseInline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
  /**
   * A live reference: where its value comes from, and value and source as a person last accepted
   * them.
   */
  z.strictObject({
    type: z.literal('reference'),
    attrs: z.strictObject({
      target: z.string().max(300),
      value: z.string().max(2000),
      source: z.string().max(2000),
    }),
    marks,
  }),
  z.strictObject({
    type: z.literal('citation'),
    attrs: z.strictObject({ document: z.uuid(), locator: z.string().max(300) }),
    marks,
  }),
  z.strictObject({
    type: z.literal('footnote'),
    attrs: z.strictObject({ text: z.string().max(5000) }),
    marks,
  }),
])
ProseInline.register(z.globalRegistry, { id: 'ProseInline' })
export type ProseInline = z.infer<typeof ProseInline>

const inlines = z.array(ProseInline).optional()
const attrs = z.strictObject({ restricted: z.boolean() }).optional()

const Paragraph = z.strictObject({ type: z.literal('paragraph'), attrs, content: inlines })
export interface ProseList {
  type: 'bulletList' | 'orderedList'
  content: { type: 'listItem'; content: (z.infer<typeof Paragraph> | ProseList)[] }[]
}
const List: z.ZodType<ProseList> = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  content: z.array(
    z.strictObject({
      type: z.literal('listItem'),
      get content() {
        return z.array(z.union([Paragraph, List]))
      },
    }),
  ),
})
List.register(z.globalRegistry, { id: 'ProseList' })
const Cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  content: z.array(Paragraph),
})

export const ProseBlock = z.union([
  Paragraph,
  List,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.int().min(1).max(3) }),
    content: inlines,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: z.array(Paragraph) }),
  z.strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({ caption: z.string().max(300) }).optional(),
    content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(Cell) })),
  }),
  /** A picture out of the documents library. */
  z.strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({
      document: z.uuid(),
      title: z.string().max(500),
      alt: z.string().max(2000),
      width: z.int().min(10).max(100),
    }),
  }),
  /**
   * A table, chart or list that the record itself composes: the place in the outline, for instance
   * `results/1`.
   */
  z.strictObject({
    type: z.literal('composed'),
    attrs: z.strictObject({ part: z.string().max(200) }),
  }),
])
ProseBlock.register(z.globalRegistry, { id: 'ProseBlock' })
export type ProseBlock = z.infer<typeof ProseBlock>

export const Prose = z.strictObject({
  type: z.literal('doc'),
  content: z.array(ProseBlock).optional(),
})
Prose.register(z.globalRegistry, { id: 'Prose' })
export type Prose = z.infer<typeof Prose>
