import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { DraftRow } from '@/lib/core/desk-review/import/draft'
import type { ReviewMapping } from '@/lib/core/desk-review/import/mapping'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { Option } from '@/lib/core/methodology/field'
import { DraftCard } from './draft-card'

interface Props {
  review: DeskReview
  options: Record<string, Option[]>
  drafts: DraftRow[]
  mapping: ReviewMapping
  onChange: (mapping: ReviewMapping) => void
}

const page = 50

/**
 * The rows as they would be written, with what could not be read; single rows can be left out or
 * given a section.
 */
export function DraftList({ review, options, drafts, mapping, onChange }: Props) {
  const t = useTranslations('deskReview')
  const [onlyProblems, setOnlyProblems] = useState(false)
  const [most, setMost] = useState(page)
  const withProblems = drafts.filter(
    ({ problems, place }) => problems.length > 0 || mapping.sections[place] !== undefined,
  )
  const listed = onlyProblems ? withProblems : drafts
  const leave = (place: string, out: boolean) =>
    onChange({
      ...mapping,
      leaveOut: out
        ? [...mapping.leaveOut, place]
        : mapping.leaveOut.filter((other) => other !== place),
    })
  return (
    <Card>
      <section aria-labelledby="drafts" className="grid gap-3">
        <h2 id="drafts">{t('drafts')}</h2>
        <p role="status">
          {t('draftCount', { count: drafts.length, problems: withProblems.length })}
        </p>
        {withProblems.length > 0 && (
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              checked={onlyProblems}
              onChange={(event) => setOnlyProblems(event.target.checked)}
            />
            {t('onlyProblems')}
          </label>
        )}
        <ul className="grid gap-3">
          {listed.slice(0, most).map((draft) => (
            <DraftCard
              key={draft.place}
              review={review}
              documents={options.document ?? []}
              draft={draft}
              section={mapping.sections[draft.place] ?? ''}
              onLeave={(out) => leave(draft.place, out)}
              onSection={(section) =>
                onChange({ ...mapping, sections: { ...mapping.sections, [draft.place]: section } })
              }
            />
          ))}
        </ul>
        {listed.length > most && (
          <p>
            <Button look="secondary" onClick={() => setMost(most + page)}>
              {t('showMore', { count: Math.min(page, listed.length - most) })}
            </Button>
          </p>
        )}
      </section>
    </Card>
  )
}
