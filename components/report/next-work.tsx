import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { addressOfFile } from '@/lib/client/rendering/rendered-file'
import { ownWork } from '@/lib/client/report/text/own-work'
import type { ReportView } from '@/lib/core/report/report-views'

interface Props {
  view: ReportView
  userId: string
  assessmentId: string
  mayIssue: boolean
}

/** The one thing to do next, for this person. */
export function NextWork({ view, userId, assessmentId, mayIssue }: Props) {
  const t = useTranslations('report')
  const work = ownWork(view, userId, mayIssue)
  const base = `/assessments/${assessmentId}`
  const output = `${base}/outputs/${view.output.key}`
  return (
    <Card accent>
      <p className="mb-3 font-semibold text-lg">
        {'next' in work ? t(`work-${work.kind}`, { count: work.count }) : t(`work-${work.kind}`)}
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {'next' in work && work.kind !== 'assign' && (
          <Link
            className={buttonClass()}
            href={`${base}/reports/${view.output.key}/${work.next.key}`}
          >
            {t('nextSection', { title: work.next.title })}
          </Link>
        )}
        {work.kind === 'assign' && (
          <a className={buttonClass()} href={`#section-${work.next.key}`}>
            {t('nextSection', { title: work.next.title })}
          </a>
        )}
        {work.kind === 'issue' && (
          <Link className={buttonClass()} href={output}>
            {t('toIssue')}
          </Link>
        )}
        <a
          href={addressOfFile({ assessmentId, output: view.output.key, file: 'draft.html' })}
          target="_blank"
          rel="noreferrer"
        >
          {t('preview')}
        </a>
        {work.kind !== 'issue' && <Link href={output}>{t('toVersions')}</Link>}
      </div>
    </Card>
  )
}
