import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import type { DeskReview } from '@/lib/core/desk-review/layout'

interface Props {
  id: string
  label: string
  review: DeskReview
  value: string
  onChange: (section: string) => void
}

export function SectionSelect({ id, label, review, value, onChange }: Props) {
  const t = useTranslations('deskReview')
  return (
    <PlainSelect
      id={id}
      label={label}
      value={value}
      options={[{ value: '', label: t('choose') }, ...review.sections]}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
