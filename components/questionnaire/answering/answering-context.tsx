'use client'
import { createContext, useContext } from 'react'
import type { AnswerSession } from '@/lib/client/questionnaire/answering/answer-session'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'

export interface StandardText {
  instrument: string
  provision: string
  summary: string
}

/** What every part of the answering screen needs. */
export interface Answering {
  assessmentId: string
  view: QuestionnaireView
  session: AnswerSession
  editable: boolean
  documents: { id: string; label: string }[]
  /** Takes a document that was just uploaded into the list. */
  addDocument: (document: { id: string; label: string }) => void
  standards: Record<string, StandardText>
  /** Language that the questions are shown in; empty for the language of the edition. */
  language: string
}

export const AnsweringContext = createContext<Answering | null>(null)

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext)
  if (!answering) throw new Error('useAnswering is used outside the answering screen')
  return answering
}
