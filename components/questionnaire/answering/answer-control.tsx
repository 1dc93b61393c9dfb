'use client'

import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { AnswerControlProps } from './answer-control-props'
import { CheckGroup, RadioGroup } from './choice-groups'
import { DocumentPicker } from './document-picker'
import { NumberInput } from './number-input'
import { TableInput } from './table-input'
import { DayInput, TextInput } from './text-input'

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
