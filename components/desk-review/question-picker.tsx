import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { FieldControl } from '@/components/tool/field-control'
import type { FieldControlProps } from '@/components/tool/field-control-props'
import { Button } from '@/components/ui/button'
import { questionNumbers } from '@/lib/core/desk-review/review-row'
import { useReview } from './review-context'

const most = 6

/** Numbers of questions, typed or found by their words; each is spelled out below. */
export function QuestionPicker(props: FieldControlProps) {
  const t = useTranslations('deskReview')
  const { questions } = useReview()
  const [search, setSearch] = useState('')
  const text = typeof props.value === 'string' ? props.value : ''
  const chosen = questionNumbers(text)
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : questions.filter(({ id, text: question }) =>
          words.every((word) => `${id} ${question}`.toLowerCase().includes(word)),
        )
  const add = (id: string) => props.onChange([text.trim(), id].filter(Boolean).join(', '))
  return (
    <div className="grid gap-2">
      <FieldControl {...props} />
      {chosen.length > 0 && (
        <ul className="list-disc ps-5 text-sm">
          {chosen.map((id) => (
            <li key={id}>
              <span className="font-semibold">{id}</span>{' '}
              {questions.find((question) => question.id === id)?.text ?? t('unknownQuestion')}
            </li>
          ))}
        </ul>
      )}
      <PlainInput
        id={`${props.id}-search`}
        type="search"
        label={t('findQuestion')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {words.length > 0 && (
        <p role="status" className="text-muted text-sm">
          {t('questionsFound', { count: found.length, most })}
        </p>
      )}
      <ul className="grid gap-1">
        {found.slice(0, most).map(({ id, text: question }) => (
          <li key={id}>
            <Button look="quiet" disabled={chosen.includes(id)} onClick={() => add(id)}>
              <span>
                {t('addQuestion', { id })}: {question}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
