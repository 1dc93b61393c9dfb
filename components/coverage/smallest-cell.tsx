'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SaveLine } from '@/components/save/save-line'
import { SavedText } from '@/components/save/saved-field'
import { useFormSession } from '@/lib/client/form/use-form-session'

/** The count below which a cell is hidden in whatever leaves the assessment. */
export function SmallestCell({
  assessmentId,
  smallestCell,
  version,
}: {
  assessmentId: string
  smallestCell: number
  version: number
}) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const label = t('smallestCell')
  const { place, ...form } = useFormSession(
    {
      operation: 'PUT /assessments/{assessmentId}/coverage/settings',
      params: { assessmentId },
      ...{ version, values: { smallestCell } },
      href: `/assessments/${assessmentId}/coverage`,
      title: t('title'),
      labels: { smallestCell: label },
    },
    () => router.refresh(),
  )
  return (
    <div className="grid gap-3">
      <SaveLine place={place} />
      <SavedText
        {...form}
        field="smallestCell"
        type="number"
        min={1}
        max={1000}
        label={label}
        help={t('smallestCellHelp')}
        read={(typed) => (typed === '' ? null : Number(typed))}
      />
    </div>
  )
}
