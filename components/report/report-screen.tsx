'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useReport } from '@/lib/client/report/text/use-report'
import type { ReportView } from '@/lib/core/report/report-views'
import { NextWork } from './next-work'
import { StaleTable } from './reference/stale-table'
import { SectionRow } from './section-row'

interface Props {
  assessmentId: string
  user: { id: string; name: string }
  start: ReportView
  /** Whether this person may issue the output. */
  mayIssue: boolean
}

/** The outline of a report: who writes what, how far it is, and what waits for this person. */
export function ReportScreen({ assessmentId, user, start, mayIssue }: Props) {
  const t = useTranslations('report')
  const { view, reload } = useReport(assessmentId, start)
  const here = `/assessments/${assessmentId}/reports/${view.output.key}`
  const finished = view.sections.filter(({ status }) => status !== 'drafting').length
  return (
    <div className="grid gap-6">
      <NextWork {...{ view, assessmentId, mayIssue }} userId={user.id} />
      {view.stale.length > 0 && <StaleTable stale={view.stale} base={here} />}
      <Card>
        <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <h2>{t('outline')}</h2>
          <div className="w-full sm:w-72">
            <ProgressBar
              share={finished / view.sections.length}
              label={t('finishedOf', { finished, count: view.sections.length })}
            />
          </div>
        </div>
        <ol className="grid">
          {view.sections.map((section) => (
            <SectionRow
              key={section.key}
              section={section}
              base={here}
              report={{ assessmentId, output: view.output.key }}
              people={view.people}
              present={view.present.filter((person) => person.section === section.key)}
              onChanged={reload}
            />
          ))}
        </ol>
      </Card>
    </div>
  )
}
