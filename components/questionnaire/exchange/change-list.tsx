'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ContentWords } from '@/components/questionnaire/answering/part-words'
import { Button } from '@/components/ui/button'
import { partOf } from '@/lib/core/questionnaire/answering/answer'
import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'
import { PlaceHeading } from './place-heading'

const shownAtFirst = 20

/** New and changed answers in the workbook, part by part. */
export function ChangeList({ preview }: { preview: ImportPreview }) {
  const t = useTranslations('exchange')
  const [isWhole, setWhole] = useState(false)
  const { changes, places, documents } = preview
  if (changes.length === 0) return null
  const titleOf = (id: string) => documents.find((document) => document.id === id)?.label ?? id
  return (
    <section className="grid gap-3" aria-labelledby="import-changes">
      <h4 id="import-changes" className="font-semibold">
        {t('changes')}
      </h4>
      <ul className="grid gap-3">
        {(isWhole ? changes : changes.slice(0, shownAtFirst)).map(
          ({ instance, kind, parts, content }) => (
            <li key={instance} className="grid gap-1 border-line border-t pt-3">
              <p className="font-semibold text-sm">{t(`kind-${kind}`)}</p>
              <PlaceHeading places={places} instance={instance} />
              {parts.map((part) => (
                <div key={part} className="grid sm:grid-cols-[8rem_1fr]">
                  <span className="text-muted text-sm">{t(`part-${part}`)}</span>
                  <ContentWords part={part} content={partOf(content, part)} titleOf={titleOf} />
                </div>
              ))}
            </li>
          ),
        )}
      </ul>
      {!isWhole && changes.length > shownAtFirst && (
        <p>
          <Button look="quiet" onClick={() => setWhole(true)}>
            {t('showAll', { count: changes.length })}
          </Button>
        </p>
      )}
    </section>
  )
}
