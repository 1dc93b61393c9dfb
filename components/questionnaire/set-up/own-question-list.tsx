'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RemoveThing } from '@/components/reference/remove-thing'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useIsBegun } from '@/lib/client/form/use-act'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { QuestionnaireSetUp } from '@/lib/core/questionnaire/set-up/set-up-view'
import type { EditionLists } from './edition-lists'
import { OwnQuestionForm } from './own-question-form'
import { newQuestion, questionsAt } from './use-own-question'

interface Props {
  assessmentId: string
  setUp: QuestionnaireSetUp
  lists: EditionLists
}

/** Questions that the lead body added: reword, remove, add. */
export function OwnQuestionList({ assessmentId, setUp, lists }: Props) {
  const t = useTranslations('questionSetUp')
  const [adding, setAdding] = useState(false)
  const isBegun = useIsBegun(questionsAt(assessmentId), newQuestion)
  return (
    <div className="grid gap-4">
      <p>{t('ownHelp')}</p>
      {setUp.own.length === 0 && <p className="text-muted">{t('noneOwn')}</p>}
      <ul>
        {setUp.own.map((question) => (
          <OwnQuestionItem
            key={`${question.id}-${question.version}`}
            assessmentId={assessmentId}
            question={question}
            setUp={setUp}
            lists={lists}
          />
        ))}
      </ul>
      {adding || isBegun ? (
        <OwnQuestionForm
          assessmentId={assessmentId}
          question={null}
          setUp={setUp}
          lists={lists}
          onDone={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>{t('add')}</Button>
        </div>
      )}
    </div>
  )
}

function OwnQuestionItem({
  assessmentId,
  question,
  setUp,
  lists,
}: Props & { question: AskedQuestion }) {
  const t = useTranslations('questionSetUp')
  const [open, setOpen] = useState(false)
  const isBegun = useIsBegun(questionsAt(assessmentId), question.id)
  const facts = [
    lists.sections.find(({ value }) => value === question.section)?.label,
    t(`type-${question.answerType as 'text'}`),
    question.version > 1 && t('version', { version: question.version }),
  ]
  return (
    <li className="grid gap-1 border-line border-t py-3">
      <p>
        <span className="me-2 text-muted">{question.id}</span>
        <span className="font-semibold">{question.question}</span>
      </p>
      <p className="text-muted text-sm">{facts.filter(Boolean).join(' · ')}</p>
      <div className="flex flex-wrap gap-x-5">
        <Button
          look="quiet"
          aria-expanded={open || isBegun}
          aria-label={`${t('reword')}: ${question.id}`}
          onClick={() => setOpen(!open)}
        >
          {t('reword')}
        </Button>
        <RemoveThing
          assessmentId={assessmentId}
          thing={{ kind: 'question', id: question.id }}
          name={question.id}
          label={t('remove')}
          sure={t('removeSure')}
          replacements={[]}
          onRemove={() =>
            api('DELETE /assessments/{assessmentId}/questionnaire/questions/{question}')({
              params: { assessmentId, question: question.id },
              query: { version: question.version },
            })
          }
        />
      </div>
      {(open || isBegun) && (
        <OwnQuestionForm
          assessmentId={assessmentId}
          question={question}
          setUp={setUp}
          lists={lists}
          onDone={() => setOpen(false)}
        />
      )}
    </li>
  )
}
