'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ContentWords } from '@/components/questionnaire/answering/part-words'
import { StatusMark } from '@/components/ui/status-mark'
import { AnswerActions } from './answer-actions'
import { AnswerWords } from './answer-words'
import type { ReviewAnswerProps } from './review-answer-props'

const looks: Record<string, string> = {
  draft: 'not-started',
  submitted: 'in-review',
  returned: 'returned',
  validated: 'completed',
}

/** What one institution says, with what it stands on, and what the lead body can do with it. */
export function InstitutionAnswer({ context, answer, name }: ReviewAnswerProps) {
  const t = useTranslations('review')
  const format = useFormatter()
  const { question, documents } = context
  const titleOf = (id: string) => documents[id] ?? t('documentGone')
  return (
    <div className="grid content-start gap-2 rounded border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="font-semibold">{answer.institution}</p>
        <StatusMark
          status={looks[answer.status] ?? 'not-started'}
          label={t(`status-${answer.status}`)}
        />
      </div>
      <AnswerWords question={question} content={answer} documents={documents} />
      {answer.comment && (
        <p className="whitespace-pre-wrap">{t('comment', { text: answer.comment })}</p>
      )}
      {answer.confidence && <p className="text-sm">{t(`confidence-${answer.confidence}`)}</p>}
      {answer.evidence.length > 0 && (
        <div className="text-sm">
          <p className="font-semibold">{t('evidence')}</p>
          <ContentWords part="evidence" content={answer.evidence} titleOf={titleOf} />
        </div>
      )}
      {answer.questionVersion < question.version && (
        <p className="text-sm text-warn">
          {t('otherVersion', { answered: answer.questionVersion, now: question.version })}
        </p>
      )}
      {answer.status === 'returned' && answer.reviewNote && (
        <p className="text-sm">{t('returnedBecause', { note: answer.reviewNote })}</p>
      )}
      <p className="text-muted text-sm">
        {t('by', {
          name: answer.updatedBy ?? t('system'),
          at: format.dateTime(new Date(answer.updatedAt), {
            dateStyle: 'medium',
            timeStyle: 'short',
          }),
        })}
      </p>
      <AnswerActions context={context} answer={answer} name={`${name}, ${answer.institution}`} />
    </div>
  )
}
