'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainText } from '@/components/forms/plain-input'
import { StaleTable } from '@/components/report/reference/stale-table'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import type { StaleReference } from '@/lib/core/report/reference/stale-references'

interface Props {
  /** Address of the report in which the changed figures stand. */
  report: string
  number: number
  busy: boolean
  /** Throws when it is refused. */
  onIssue: (staleReason: string) => Promise<unknown>
  run: (change: () => Promise<unknown>) => Promise<void>
}

/**
 * Issues the next version. Where the record has changed under the text it shows what, and asks for
 * a reason.
 */
export function IssueForm({ report, number, busy, onIssue, run }: Props) {
  const t = useTranslations('outputs')
  const [stale, setStale] = useState<StaleReference[]>([])
  const issue = async (reason: string) => {
    try {
      await onIssue(reason)
      setStale([])
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.code === 'stale-references')
        setStale(thrown.problem.stale as StaleReference[])
      throw thrown
    }
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const reason = textOf(new FormData(event.currentTarget), 'staleReason')
        void run(() => issue(reason))
      }}
    >
      <p className="max-w-3xl text-muted text-sm">{t('issueHelp')}</p>
      {stale.length > 0 && (
        <>
          <StaleTable stale={stale} base={report} />
          <PlainText id="staleReason" label={t('staleReason')} required />
        </>
      )}
      <div>
        <Button type="submit" look={number === 1 ? 'primary' : 'secondary'} disabled={busy}>
          {t('issue', { number })}
        </Button>
      </div>
    </form>
  )
}
