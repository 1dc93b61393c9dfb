import { useFormatter, useTranslations } from 'next-intl'
import type { DataGap, SectionCount } from '@/lib/core/questionnaire/analysis/data-gaps'
import type { PlaceWords } from '@/lib/core/questionnaire/analysis/place-words'
import { gapKinds } from '@/lib/core/questionnaire/answering/answer'
import { Cell, RowHead, ScrollTable } from './scroll-table'

/** What became of the places of each section. */
export function CountTable({ caption, counts }: { caption: string; counts: SectionCount[] }) {
  const t = useTranslations('analysis')
  const format = useFormatter()
  const head = [
    t('section'),
    t('asked'),
    t('answered'),
    ...gapKinds.map((kind) => t(kind)),
    t('unsettled'),
    t('unanswered'),
  ]
  return (
    <ScrollTable caption={caption} head={head}>
      {counts.map(({ key, title, asked, answered, gaps, unsettled, unanswered }) => (
        <tr key={key}>
          <RowHead>
            {key} {title}
          </RowHead>
          {[
            ...Object.entries({ asked, answered }),
            ...gapKinds.map((kind) => [kind, gaps[kind]] as const),
            ...Object.entries({ unsettled, unanswered }),
          ].map(([name, number]) => (
            <Cell key={name} numeric>
              {format.number(number)}
            </Cell>
          ))}
        </tr>
      ))}
    </ScrollTable>
  )
}

export type Gap = DataGap & PlaceWords

/** Each data gap with its reason, section by section. */
export function GapList({
  gaps,
  sections,
}: {
  gaps: Gap[]
  sections: { key: string; title: string }[]
}) {
  const t = useTranslations('analysis')
  if (gaps.length === 0) return <p className="text-muted">{t('noGaps')}</p>
  return sections.map(({ key, title }) => {
    const own = gaps.filter(({ section }) => section === key)
    if (own.length === 0) return null
    return (
      <details key={key}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">
          {key} {title}: {t('showRows', { count: own.length })}
        </summary>
        <ScrollTable caption={`${t('gaps')}: ${title}`} head={[t('place'), t('gap'), t('reason')]}>
          {own.map((gap) => (
            <tr key={gap.instance}>
              <RowHead>
                {gap.number} {gap.question}
                <span className="block text-muted">
                  {[gap.event, gap.population, gap.aspect && t(gap.aspect)]
                    .filter(Boolean)
                    .join('; ')}
                </span>
              </RowHead>
              <Cell>{t(gap.gap)}</Cell>
              <Cell>{gap.reason}</Cell>
            </tr>
          ))}
        </ScrollTable>
      </details>
    )
  })
}
