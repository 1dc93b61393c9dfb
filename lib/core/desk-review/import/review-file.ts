import { z } from 'zod'

export const FileCell = z.object({
  text: z.string(),
  /** Footnotes in the cell. */
  notes: z.array(z.string()),
})
export type FileCell = z.infer<typeof FileCell>

export const FileRow = z.object({
  number: z.number(),
  cells: z.array(FileCell),
})
export type FileRow = z.infer<typeof FileRow>

export const FileTable = z.object({
  /** Of the sheet; empty in a Word file, where tables have a number only. */
  name: z.string(),
  rows: z.array(FileRow),
})
export type FileTable = z.infer<typeof FileTable>

/** Running text below one heading. */
export const FilePassage = z.object({
  /** Of its first paragraph. */
  number: z.number(),
  /** From the outermost heading to the nearest. */
  headings: z.array(z.string()),
  text: z.string(),
  notes: z.array(z.string()),
})
export type FilePassage = z.infer<typeof FilePassage>

/**
 * An earlier desk review as it stands in a Word or Excel file; rows and paragraphs are counted from
 * 1, as people count them.
 */
export const ReviewFile = z.object({
  kind: z.enum(['docx', 'xlsx']),
  name: z.string(),
  tables: z.array(FileTable),
  passages: z.array(FilePassage),
})
ReviewFile.register(z.globalRegistry, { id: 'ReviewFile' })
export type ReviewFile = z.infer<typeof ReviewFile>
