'use client'
import { useTranslations } from 'next-intl'
import { RemoveThing } from '@/components/reference/remove-thing'
import { api } from '@/lib/client/api'

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
      onRemove={(replacement) =>
        api('DELETE /assessments/{assessmentId}/documents/{documentId}')({
          params: { assessmentId, documentId: id },
          query: replacement,
        })
      }
      label={t('remove')}
      sure={t('removeSure')}
      replacements={others}
    />
  )
}
