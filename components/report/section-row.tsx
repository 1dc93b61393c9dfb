'use client'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { StatusMark } from '@/components/ui/status-mark'
import type { ReportPerson, ReportView, SectionSummary } from '@/lib/core/report/report-views'
import { SectionForm } from './section-form'
import { statusLook } from './status-look'

interface Props {
  section: SectionSummary
  /** Address of the report's screen. */
  base: string
  report: { assessmentId: string; output: string }
  people: readonly ReportPerson[]
  present: ReportView['present']
  onChanged: () => Promise<void>
}

/** One section of the outline. */
export function SectionRow({ section, base, report, people, present, onChanged }: Props) {
  const t = useTranslations('report')
  const [isOpen, setIsOpen] = useState(false)
  const { key, number, title, hint, status, sequence } = section
  return (
    <li
      id={`section-${key}`}
      className={`scroll-mt-4 border-line border-t py-4 first:border-t-0 first:pt-0 last:pb-0 ${number.includes('.') ? 'ms-4 sm:ms-8' : ''}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 max-w-2xl">
          <h3>
            <span className="text-muted">{number}</span>{' '}
            <Link href={`${base}/${key}`}>{title}</Link>
          </h3>
          {hint && <p className="text-muted text-sm">{hint}</p>}
        </div>
        <StatusMark
          status={statusLook[status]}
          label={t(sequence === 0 && status === 'drafting' ? 'untouched' : `status-${status}`)}
        />
      </div>
      <SectionFacts section={section} present={present} />
      {section.allowedActions.includes('report.assign') && (
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-label={t('settingsOf', { title })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('settings')}
        </Button>
      )}
      {isOpen && (
        <SectionForm
          section={section}
          report={report}
          people={people}
          onDone={async () => {
            await onChanged()
            setIsOpen(false)
          }}
        />
      )}
    </li>
  )
}

function SectionFacts({ section, present }: Pick<Props, 'section' | 'present'>) {
  const t = useTranslations('report')
  const format = useFormatter()
  const {
    authors,
    words,
    staleReferences,
    openComments,
    mustBeWritten,
    restricted,
    textChangedAt,
    textChangedBy,
  } = section
  const facts = [
    {
      key: 'authors',
      text:
        authors.length > 0
          ? t('writtenBy', { names: authors.map(({ name }) => name).join(', ') })
          : t('noAuthors'),
    },
    { key: 'words', text: t('words', { count: words }) },
    ...(textChangedAt && textChangedBy
      ? [
          {
            key: 'changed',
            text: t('changedBy', {
              name: textChangedBy,
              at: format.dateTime(new Date(textChangedAt), {
                dateStyle: 'medium',
                timeStyle: 'short',
              }),
            }),
          },
        ]
      : []),
    ...(openComments > 0
      ? [{ key: 'comments', text: t('openComments', { count: openComments }) }]
      : []),
    ...(mustBeWritten ? [{ key: 'must', text: t('mustBeWritten') }] : []),
    ...(restricted ? [{ key: 'restricted', text: t('wholeSectionNotPublic') }] : []),
  ]
  const names = [...new Set(present.map(({ name }) => name))]
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {facts.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {staleReferences > 0 && (
        <li className="rounded bg-warn-ground px-2 font-semibold text-warn">
          {t('staleCount', { count: staleReferences })}
        </li>
      )}
      {names.length > 0 && (
        <li className="rounded bg-good-ground px-2 font-semibold text-good">
          {t('inItNow', { names: names.join(', ') })}
        </li>
      )}
    </ul>
  )
}
