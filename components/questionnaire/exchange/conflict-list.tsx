'use client'
import { useTranslations } from 'next-intl'
import { ContentWords } from '@/components/questionnaire/answering/part-words'
import { conflictKey, type ImportChoice } from '@/lib/core/questionnaire/exchange/import-plan'
import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'
import { PlaceHeading } from './place-heading'

interface Props {
  preview: ImportPreview
  taken: Record<string, ImportChoice['take']>
  onTake: (key: string, take: ImportChoice['take']) => void
}

/** Answers changed in the workbook and meanwhile here: the person chooses for each. */
export function ConflictList({ preview, taken, onTake }: Props) {
  const t = useTranslations('exchange')
  const { conflicts, places, documents } = preview
  if (conflicts.length === 0) return null
  const titleOf = (id: string) => documents.find((document) => document.id === id)?.label ?? id
  return (
    <section className="grid gap-3" aria-labelledby="import-conflicts">
      <h4 id="import-conflicts" className="font-semibold">
        {t('conflicts')}
      </h4>
      <p className="text-muted text-sm">{t('conflictsHelp')}</p>
      <ul className="grid gap-4">
        {conflicts.map(({ instance, part, yours, theirs }) => {
          const key = conflictKey({ instance, part })
          const sides = [
            { take: 'file', label: t('takeFile'), content: yours },
            { take: 'saved', label: t('takeSaved'), content: theirs },
          ] as const
          return (
            <li key={key} className="border-warn border-s-4 bg-warn-ground p-3">
              <fieldset className="grid gap-2">
                <legend>
                  <PlaceHeading places={places} instance={instance} />
                  <span className="text-sm">{t(`part-${part}`)}</span>
                </legend>
                <div className="grid gap-3 sm:grid-cols-2">
                  {sides.map(({ take, label, content }) => (
                    <div
                      key={take}
                      className="grid content-start gap-1 rounded border border-line bg-paper p-3"
                    >
                      <label className="flex min-h-9 items-center gap-2 font-semibold">
                        <input
                          type="radio"
                          className="size-5 shrink-0"
                          name={key}
                          checked={taken[key] === take}
                          onChange={() => onTake(key, take)}
                        />
                        {label}
                      </label>
                      <ContentWords part={part} content={content} titleOf={titleOf} />
                    </div>
                  ))}
                </div>
              </fieldset>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
