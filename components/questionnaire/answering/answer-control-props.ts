import type { Typed } from '@/lib/client/questionnaire/answering/answer-session'
import type { AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { ShownTexts } from './use-question-texts'

export interface AnswerControlProps {
  id: string
  /** The question, and for which event, population and aspect, in full. */
  name: string
  question: AskedQuestion
  texts: ShownTexts
  value: AnswerValue | null
  /** Ids of what describes the control: help and refusal. */
  describedBy: string | undefined
  invalid: boolean
  disabled: boolean
  onChange: (value: AnswerValue | null, typed?: Typed) => void
  onLeave: () => void
}
