'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { buttonClass } from '@/components/ui/button'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { useTell } from '@/lib/client/use-tell'
import { fillAddress } from '@/lib/core/contract/fill-address'
import type { Reason } from '@/lib/core/reason'

interface Props {
  assessmentId: string
  language: string
}

/** A language as a file for a spreadsheet, and back. */
export function TranslationFile({ assessmentId, language }: Props) {
  const t = useTranslations('questionSetUp')
  const tell = useTell()
  const router = useRouter()
  const [outcome, setOutcome] = useState<{ changed: string[]; skipped: Reason[] } | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = (file: File) =>
    submit(async () => {
      const body = { language, csv: await file.text() }
      setOutcome(
        await api('POST /assessments/{assessmentId}/questionnaire/translations/import')({
          params: { assessmentId },
          body,
        }),
      )
      router.refresh()
    })
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-4">
        <a
          className={buttonClass('secondary')}
          href={fillAddress(
            'GET /assessments/{assessmentId}/questionnaire/translations/{language}',
            { params: { assessmentId, language } },
          )}
          download
        >
          {t('download')}
        </a>
        <Labelled id="translation-file" label={t('upload')} help={t('uploadHelp')}>
          <input
            id="translation-file"
            type="file"
            accept=".csv,text/csv"
            disabled={busy}
            className={controlClass}
            aria-describedby="translation-file-help"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void send(file)
              event.target.value = ''
            }}
          />
        </Labelled>
      </div>
      <Refusal refusal={refusal} errors={errors} />
      <div role="status">
        {outcome && (
          <p>
            {t('imported', { changed: outcome.changed.length, skipped: outcome.skipped.length })}
          </p>
        )}
        {outcome && outcome.skipped.length > 0 && (
          <ul className="list-disc ps-5 text-sm">
            {outcome.skipped
              .slice(0, 50)
              .map(tell)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        )}
      </div>
    </div>
  )
}
