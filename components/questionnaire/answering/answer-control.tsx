'use client'
import type { Typed } from '@/lib/client/questionnaire/answering/answer-session'
import type { AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { CheckGroup, RadioGroup } from './choice-groups'
import { DocumentPicker } from './document-picker'
import { NumberInput } from './number-input'
import { TableInput } from './table-input'
import { DayInput, TextInput } from './text-input'
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

/** The control of one answer, by the type of its question. */
export function AnswerControl(props: AnswerControlProps) {
  const { question, texts, value, name, onChange } = props
  switch (question.answerType) {
    case 'text':
    case 'longtext':
      return <TextInput {...props} />
    case 'number':
    case 'percent':
      return <NumberInput {...props} />
    case 'date':
      return <DayInput {...props} />
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
    case 'multi': {
      const options = choicesOf(question).map((option) => ({
        value: option,
        label: texts.option(option),
      }))
      const Group = question.answerType === 'multi' ? CheckGroup : RadioGroup
      return <Group {...props} options={options} />
    }
    case 'file':
      return (
        <DocumentPicker
          {...props}
          legend={name}
          chosen={Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : null)}
        />
      )
    case 'table':
      return <TableInput {...props} />
  }
}
