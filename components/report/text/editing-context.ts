import type { Editor } from '@tiptap/react'
import { createContext, useContext } from 'react'
import type { ReferenceValues } from '@/lib/client/report/text/reference-values'
import type { SectionSession } from '@/lib/client/report/text/section-session'
import type { SectionPlace } from '@/lib/client/report/text/text-kind'
import type { ComposedPart, ReportPerson } from '@/lib/core/report/report-views'
import type { LastingPassage } from './passages'

export interface LibraryDocument {
  id: string
  title: string
  isPicture: boolean
}

export const dialogKinds = [
  'reference',
  'citation',
  'footnote',
  'picture',
  'composed',
  'link',
] as const
export type DialogKind = (typeof dialogKinds)[number]

/** What all parts of the screen of one section work with. */
export interface Editing {
  editor: Editor
  session: SectionSession
  references: ReferenceValues
  place: SectionPlace
  user: { id: string; name: string }
  people: readonly ReportPerson[]
  documents: readonly LibraryDocument[]
  composed: readonly ComposedPart[]
  mayWrite: boolean
  mayComment: boolean
  open: (dialog: DialogKind) => void
  /** The passage a new comment is to be about. */
  commentOn: (passage: LastingPassage | null) => void
  activeAnchor: string | null
  setActiveAnchor: (anchor: string | null) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('There is no text here.')
  return editing
}
