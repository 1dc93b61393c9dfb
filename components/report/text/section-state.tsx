'use client'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { statusLook } from '@/components/report/status-look'
import { Button } from '@/components/ui/button'
import { StatusMark } from '@/components/ui/status-mark'
import { api } from '@/lib/client/api'
import type { SectionSnapshot } from '@/lib/client/report/text/section-session'
import { useSubmit } from '@/lib/client/use-submit'
import type { SectionStatus } from '@/lib/core/report/report-requests'
import type { SectionView } from '@/lib/core/report/report-views'
import { useEditing } from './editing-context'

/** How far the section is, and the next step in it. */
export function SectionState({
  view,
  settings,
}: {
  view: SectionView
  settings: SectionSnapshot['settings']
}) {
  const t = useTranslations('report')
  const { place, session, mayWrite } = useEditing()
  const { busy, refusal, errors, submit } = useSubmit()
  const mayCheck = view.allowedActions.includes('report.assign')
  const set = (status: SectionStatus) =>
    submit(async () => {
      const body = { status, version: settings.version }
      const { authors, restricted, version } = await api(
        'PATCH /assessments/{assessmentId}/reports/{output}/sections/{section}',
      )({ params: place, body })
      session.receive({ settings: { authors, restricted, version, status } })
    })
  return (
    <div className="grid gap-3">
      <Refusal refusal={refusal} errors={errors} />
      <div className="flex flex-wrap items-center gap-3">
        <StatusMark status={statusLook[settings.status]} label={t(`status-${settings.status}`)} />
        {mayWrite && settings.status === 'drafting' && (
          <Button disabled={busy} onClick={() => void set('ready')}>
            {t('markReady')}
          </Button>
        )}
        {mayCheck && settings.status === 'ready' && (
          <Button disabled={busy} onClick={() => void set('checked')}>
            {t('markChecked')}
          </Button>
        )}
        {mayWrite && settings.status !== 'drafting' && (
          <Button look="secondary" disabled={busy} onClick={() => void set('drafting')}>
            {t('markDrafting')}
          </Button>
        )}
      </div>
      <p className="text-muted text-sm">
        {settings.authors.length > 0
          ? t('writtenBy', { names: settings.authors.map(({ name }) => name).join(', ') })
          : t('noAuthors')}
        {settings.restricted && ` ${t('wholeSectionNotPublic')}`}
      </p>
    </div>
  )
}
