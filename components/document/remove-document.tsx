'use client'
import { useTranslations } from 'next-intl'
import { RemoveThing } from '@/components/reference/remove-thing'

interface Props {
  assessmentId: string
  id: string
  title: string
  /** Documents that can take its place. */
  others: readonly { value: string; label: string }[]
}

export function RemoveDocument({ assessmentId, id, title, others }: Props) {
  const t = useTranslations('documents')
  return (
    <RemoveThing
      assessmentId={assessmentId}
      thing={{ kind: 'document', id }}
      name={title}
      path={`/assessments/${assessmentId}/documents/${id}`}
      label={t('remove')}
      sure={t('removeSure')}
      replacements={others}
    />
  )
}
