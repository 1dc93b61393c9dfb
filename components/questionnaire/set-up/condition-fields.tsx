'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckList, PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { textOf, tickedOf } from '@/lib/client/form-values'
import type { Question } from '@/lib/core/methodology/question'
import { type OwnQuestionFields, operatorsFor } from '@/lib/core/questionnaire/set-up/own-question'
import type { QuestionnaireSetUp } from '@/lib/core/questionnaire/set-up/set-up-view'

type Condition = OwnQuestionFields['condition']

interface Props {
  id: (name: string) => string
  asked: QuestionnaireSetUp['asked']
  start: Condition
  error: string | undefined
}

/** Asks the question only where an earlier one was answered in a certain way. */
export function ConditionFields({ id, asked, start, error }: Props) {
  const t = useTranslations('questionSetUp')
  const [question, setQuestion] = useState(start?.question ?? '')
  const [op, setOp] = useState<string>(start?.op ?? 'not_empty')
  const other = asked.find((candidate) => candidate.id === question)
  const operators = other
    ? operatorsFor({ answerType: other.answerType as Question['answerType'] })
    : []
  const present = operators.find((operator) => operator === op) ?? 'not_empty'
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('condition')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <PlainSelect
          id={id('condition-question')}
          label={t('conditionQuestion')}
          error={error}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          options={[
            { value: '', label: t('always') },
            ...asked.map(({ id: number, text }) => ({
              value: number,
              label: `${number} ${text.slice(0, 90)}`,
            })),
          ]}
        />
        {other && (
          <PlainSelect
            id={id('condition-op')}
            label={t('conditionOp')}
            value={present}
            onChange={(event) => setOp(event.target.value)}
            options={operators.map((operator) => ({ value: operator, label: t(`op-${operator}`) }))}
          />
        )}
      </div>
      {other && present === 'gt' && (
        <PlainInput
          id={id('condition-number')}
          type="number"
          label={t('conditionNumber')}
          defaultValue={typeof start?.value === 'number' ? start.value : ''}
        />
      )}
      {other && present !== 'gt' && present !== 'not_empty' && (
        <CheckList
          key={other.id}
          legend={t('conditionOptions')}
          name={id('condition-option')}
          options={other.choices.map((choice) => ({ value: choice, label: choice }))}
          chosen={Array.isArray(start?.value) ? start.value : []}
        />
      )}
    </fieldset>
  )
}

export function readCondition(form: FormData, id: (name: string) => string): Condition {
  const question = textOf(form, id('condition-question'))
  if (question === '') return null
  const op = textOf(form, id('condition-op')) as NonNullable<Condition>['op']
  const number = textOf(form, id('condition-number'))
  const value = op === 'gt' ? Number(number || Number.NaN) : tickedOf(form, id('condition-option'))
  return op === 'not_empty' ? { question, op } : { question, op, value }
}
