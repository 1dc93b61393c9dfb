'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { PlainSelect, PlainText } from '@/components/forms/plain-input'
import { CheckList } from '@/components/methodology/check-list'
import { StaleTable } from '@/components/report/reference/stale-table'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import type { StaleReference } from '@/lib/core/report/reference/stale-references'
import { PlacedCheckFailure } from '@/lib/core/tool/placed-check-failure'

interface Given {
  staleReason: string
  checksReason: string
  language: DocumentLanguage
}

interface Props {
  /** Address of the assessment. */
  base: string
  output: string
  number: number
  languages: { value: string; label: string }[]
  /** That of the assessment, which is offered first. */
  language: string
  busy: boolean
  /** Throws when it is refused. */
  onIssue: (given: Given) => Promise<unknown>
  run: (change: () => Promise<unknown>) => Promise<void>
}

/**
 * Issues the next version. Where the record has changed under the text, or does not make sense, it
 * shows what, and asks for a reason.
 */
export function IssueForm({ base, output, number, busy, onIssue, run, ...rest }: Props) {
  const t = useTranslations('outputs')
  const [stale, setStale] = useState<StaleReference[]>([])
  const [senseless, setSenseless] = useState<PlacedCheckFailure[]>([])
  const issue = async (given: Given) => {
    try {
      await onIssue(given)
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
        const given = {
          staleReason: textOf(typed, 'staleReason'),
          checksReason: textOf(typed, 'checksReason'),
          language: DocumentLanguage.parse(textOf(typed, 'language')),
        }
        void run(() => issue(given))
      }}
    >
      <p className="max-w-3xl text-muted text-sm">{t('issueHelp')}</p>
      <PlainSelect
        id="language"
        label={t('language')}
        help={t('languageHelp')}
        options={rest.languages}
        defaultValue={rest.language}
      />
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
