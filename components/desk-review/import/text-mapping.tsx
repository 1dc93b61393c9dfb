import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { ReviewMapping } from '@/lib/core/desk-review/import/mapping'
import type { FilePassage } from '@/lib/core/desk-review/import/review-file'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import { SectionSelect } from './section-select'

interface Props {
  review: DeskReview
  passages: FilePassage[]
  mapping: ReviewMapping['text']
  onChange: (text: ReviewMapping['text']) => void
}

/** Whether the running text is taken too: a row for the text below each heading. */
export function TextMapping({ review, passages, mapping, onChange }: Props) {
  const t = useTranslations('deskReview')
  return (
    <Card>
      <fieldset className="grid gap-3">
        <legend className="sr-only">{t('runningText')}</legend>
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={mapping.take}
            onChange={(event) => onChange({ ...mapping, take: event.target.checked })}
          />
          <span className="font-bold">{t('runningText')}</span>{' '}
          <span className="text-muted">{t('passages', { count: passages.length })}</span>
        </label>
        <p className="text-muted text-sm">{t('runningTextHelp')}</p>
        {mapping.take && (
          <SectionSelect
            id="text-section"
            label={t('textSection')}
            review={review}
            value={mapping.section}
            onChange={(section) => onChange({ ...mapping, section })}
          />
        )}
      </fieldset>
    </Card>
  )
}
