'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { ReviewPlace } from '@/lib/core/questionnaire/review/review-view'
import { AnswerWords } from './answer-words'
import type { ReviewContext } from './review-context'

interface Props {
  context: ReviewContext
  place: ReviewPlace
  adoption: NonNullable<ReviewPlace['adoption']>
  name: string
}

/** What the lead body settled: the answer of the State, why, and what is held against it. */
export function AdoptedAnswer({
  context: { assessmentId, question, documents, editable },
  place,
  adoption,
  name,
}: Props) {
  const t = useTranslations('review')
  const format = useFormatter()
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const source = place.answers.find(({ id }) => id === adoption.answerId)
  const content = ({
    value,
    gap,
    gapReason,
  }: Pick<typeof adoption, 'value' | 'gap' | 'gapReason'>) =>
    canonicalJson({ value, gap, gapReason })
  const withdraw = async () => {
    const query = { instance: place.instance, version: adoption.version }
    if (
      await submit(() =>
        api('DELETE /assessments/{assessmentId}/questionnaire/adoptions')({
          params: { assessmentId },
          query,
        }),
      )
    )
      router.refresh()
  }
  return (
    <div className="grid gap-2 rounded border-good border-s-4 bg-good-ground p-3">
      <p className="font-semibold">
        {adoption.kind === 'disputed'
          ? t('leftDisputed')
          : source
            ? t('adoptedFrom', { institution: source.institution })
            : t('adoptedOwn')}
      </p>
      {adoption.kind === 'adopted' && (
        <AnswerWords question={question} content={adoption} documents={documents} />
      )}
      {source && content(source) !== content(adoption) && (
        <p className="text-warn">{t('changedSince', { institution: source.institution })}</p>
      )}
      <p className="whitespace-pre-wrap">{t('reasonGiven', { text: adoption.reason })}</p>
      {adoption.dissent && (
        <p className="whitespace-pre-wrap">{t('dissentGiven', { text: adoption.dissent })}</p>
      )}
      <p className="text-muted text-sm">
        {t('by', {
          name: adoption.decidedBy,
          at: format.dateTime(new Date(adoption.decidedAt), {
            dateStyle: 'medium',
            timeStyle: 'short',
          }),
        })}
      </p>
      <Refusal refusal={refusal} errors={errors} />
      {editable && (
        <div>
          <SureButton
            label={t('unsettle')}
            sure={t('unsettleSure')}
            about={name}
            disabled={busy}
            onSure={() => void withdraw()}
          />
        </div>
      )}
    </div>
  )
}
