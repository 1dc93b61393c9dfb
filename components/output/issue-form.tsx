'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { PlainText } from '@/components/forms/plain-input'
import { CheckList } from '@/components/methodology/check-list'
import { StaleTable } from '@/components/report/reference/stale-table'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import type { StaleReference } from '@/lib/core/report/reference/stale-references'
import { PlacedCheckFailure } from '@/lib/core/tool/placed-check-failure'

interface Reasons {
  staleReason: string
  checksReason: string
}

interface Props {
  /** Address of the assessment. */
  base: string
  output: string
  number: number
  busy: boolean
  /** Throws when it is refused. */
  onIssue: (reasons: Reasons) => Promise<unknown>
  run: (change: () => Promise<unknown>) => Promise<void>
}

/**
 * Issues the next version. Where the record has changed under the text, or does not make sense, it
 * shows what, and asks for a reason.
 */
export function IssueForm({ base, output, number, busy, onIssue, run }: Props) {
  const t = useTranslations('outputs')
  const [stale, setStale] = useState<StaleReference[]>([])
  const [senseless, setSenseless] = useState<PlacedCheckFailure[]>([])
  const issue = async (reasons: Reasons) => {
    try {
      await onIssue(reasons)
      setStale([])
      setSenseless([])
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.code === 'stale-references')
        setStale(thrown.problem.stale as StaleReference[])
      if (thrown instanceof ApiError && thrown.code === 'checks-failed')
        setSenseless(z.array(PlacedCheckFailure).parse(thrown.problem.failures))
      throw thrown
    }
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        const reasons = {
          staleReason: textOf(typed, 'staleReason'),
          checksReason: textOf(typed, 'checksReason'),
        }
        void run(() => issue(reasons))
      }}
    >
      <p className="max-w-3xl text-muted text-sm">{t('issueHelp')}</p>
      {senseless.length > 0 && (
        <>
          <CheckList base={base} failures={senseless} />
          <PlainText id="checksReason" label={t('checksReason')} required />
        </>
      )}
      {stale.length > 0 && (
        <>
          <StaleTable stale={stale} base={`${base}/reports/${output}`} />
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
