'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { ImportChoice } from '@/lib/core/questionnaire/exchange/import-plan'
import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'
import { ImportReview } from './import-review'

interface Props {
  assessmentId: string
  institution: string
  /** Where the answers are. */
  answers: string
}

/**
 * A filled-in workbook comes back: first what it would change, then, when the person says so, the
 * change.
 */
export function BringBack({ assessmentId, institution, answers }: Props) {
  const t = useTranslations('exchange')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [outcome, setOutcome] = useState<{ saved: number; leftOut: number } | null>(null)
  const send = async (workbook: File, fields: { apply?: 'true'; choices?: string }) => {
    const answer = await api('POST /assessments/{assessmentId}/questionnaire/imports')({
      params: { assessmentId },
      form: { file: workbook, institution, ...fields },
    })
    if ('saved' in answer) setOutcome(answer)
    else setPreview(answer)
  }
  const check = () => submit(async () => file && (await send(file, {})))
  const apply = async (choices: ImportChoice[], leaveOut: boolean) => {
    if (!file) return
    const chosen = JSON.stringify({ choices, leaveOut })
    if (await submit(() => send(file, { apply: 'true', choices: chosen }))) {
      setPreview(null)
      setFile(null)
      router.refresh()
    }
  }
  return (
    <div className="grid gap-4">
      {outcome && (
        <Alert tone="good" live>
          <p>{t('done', { count: outcome.saved })}</p>
          {outcome.leftOut > 0 && <p>{t('doneLeftOut', { count: outcome.leftOut })}</p>}
          <p>
            <Link href={answers}>{t('toAnswers')}</Link>
          </p>
        </Alert>
      )}
      <Refusal refusal={refusal} errors={errors.file === refusal ? {} : errors} />
      {preview ? (
        <ImportReview
          preview={preview}
          busy={busy}
          onApply={apply}
          onCancel={() => setPreview(null)}
          onAgain={() => void check()}
          again={refusal !== null}
        />
      ) : (
        <WorkbookForm
          busy={busy}
          file={file}
          onFile={(chosen) => {
            setFile(chosen)
            setOutcome(null)
          }}
          onCheck={() => void check()}
        />
      )}
    </div>
  )
}

function WorkbookForm({
  busy,
  file,
  onFile,
  onCheck,
}: {
  busy: boolean
  file: File | null
  onFile: (file: File | null) => void
  onCheck: () => void
}) {
  const t = useTranslations('exchange')
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onCheck()
      }}
    >
      <PlainInput
        id="workbook"
        type="file"
        label={t('file')}
        accept=".xlsx"
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      <p>
        <Button type="submit" disabled={busy || file === null}>
          {busy ? t('checking') : t('check')}
        </Button>
      </p>
    </form>
  )
}
