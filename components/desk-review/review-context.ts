'use client'
import { createContext, useContext } from 'react'
import type { ToolSession, ToolSnapshot } from '@/lib/client/tool/tool-session'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { ReviewScope } from '@/lib/core/desk-review/sections'
import type { Instrument } from '@/lib/core/desk-review/treaties'
import type { Option, ScalarField } from '@/lib/core/methodology/field'

/**
 * What the parts of the screen share: the record, the session that saves it, and what its fields
 * are chosen from.
 */
export interface ReviewSurroundings {
  assessmentId: string
  review: DeskReview
  scope: ReviewScope
  instruments: Instrument[]
  questions: { id: string; text: string }[]
  session: ToolSession
  snapshot: ToolSnapshot
  optionsOf: (field: ScalarField) => Option[]
  editable: boolean
  /** Shows a row in the matrix, open. */
  openRow: (id: string) => void
}

export const ReviewContext = createContext<ReviewSurroundings | null>(null)

export function useReview(): ReviewSurroundings {
  const review = useContext(ReviewContext)
  if (!review) throw new Error('a part of the desk review stands outside of it')
  return review
}
