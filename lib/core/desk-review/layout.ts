import { AppError } from '@/lib/core/error'
import type { Option, TableField } from '@/lib/core/methodology/field'
import { findTable, optionsFor } from '@/lib/core/methodology/find'
import type { Methodology, ReviewLayout, Tool } from '@/lib/core/methodology/schema'

/** The tool that is the desk review, with its two tables. */
export interface DeskReview {
  tool: Tool
  matrix: TableField
  treaties: TableField
  layout: ReviewLayout
  /** Sections of the matrix, in order. */
  sections: Option[]
}

/** Throws `not-found` where the edition has no desk review of its own. */
export function deskReviewOf(methodology: Methodology): DeskReview {
  const tool = methodology.tools.find(({ review }) => review)
  const layout = tool?.review
  const matrix = tool && layout ? findTable(tool, layout.matrix) : undefined
  const treaties = tool && layout ? findTable(tool, layout.treaties) : undefined
  const section = matrix?.columns.find(({ key }) => key === 'section')
  if (!tool || !layout || !matrix || !treaties || section?.kind !== 'choice')
    throw new AppError('not-found')
  return { tool, layout, matrix, treaties, sections: optionsFor(methodology, section) }
}
