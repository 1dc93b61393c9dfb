'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { ReviewMapping } from '@/lib/core/desk-review/import/mapping'
import type { ReviewFile } from '@/lib/core/desk-review/import/review-file'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { Option } from '@/lib/core/methodology/field'
import { ImportReview } from './import-review'

interface Props {
  assessmentId: string
  review: DeskReview
  options: Record<string, Option[]>
  mayKeep: boolean
}

/**
 * An earlier desk review comes in: the file is read, a person says what its columns are, looks at
 * the rows, and confirms.
 */
export function ReviewImport({ assessmentId, review, options, mayKeep }: Props) {
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<{ file: ReviewFile; mapping: ReviewMapping } | null>(null)
  const [added, setAdded] = useState<number | null>(null)
  const send = async (
    review: File,
    fields: { apply?: 'true'; keep?: 'true' | 'false'; mapping?: string },
  ) => {
    const answer = await api('POST /assessments/{assessmentId}/desk-review/imports')({
      params: { assessmentId },
      form: { file: review, ...fields },
    })
    if ('mapping' in answer) setRead(answer)
    else setAdded(answer.rows.length)
  }
  const check = () => submit(async () => file && (await send(file, {})))
  const apply = async (mapping: ReviewMapping, keep: boolean) => {
    if (!file) return
    const fields = { keep: keep ? 'true' : 'false', mapping: JSON.stringify(mapping) } as const
    if (!(await submit(() => send(file, { apply: 'true', ...fields })))) return
    setRead(null)
    setFile(null)
    router.refresh()
  }
  if (added !== null)
    return <Imported count={added} review={`/assessments/${assessmentId}/desk-review`} />
  return (
    <div className="grid gap-6">
      <Refusal refusal={refusal} errors={errors.file ? {} : errors} />
      {read ? (
        <ImportReview
          {...{ review, options, mayKeep, busy }}
          read={read}
          onApply={apply}
          onCancel={() => setRead(null)}
        />
      ) : (
        <FileForm busy={busy} ready={file !== null} onFile={setFile} onRead={() => void check()} />
      )}
    </div>
  )
}

function Imported({ count, review }: { count: number; review: string }) {
  const t = useTranslations('deskReview')
  return (
    <Alert tone="good" live>
      <p className="mb-3">{t('imported', { count })}</p>
      <Link className={buttonClass()} href={review}>
        {t('toRows')}
      </Link>
    </Alert>
  )
}

interface FileFormProps {
  busy: boolean
  /** A file is chosen. */
  ready: boolean
  onFile: (file: File | null) => void
  onRead: () => void
}

function FileForm({ busy, ready, onFile, onRead }: FileFormProps) {
  const t = useTranslations('deskReview')
  return (
    <Card>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onRead()
        }}
      >
        <PlainInput
          id="review-file"
          type="file"
          accept=".docx,.xlsx"
          label={t('file')}
          help={t('fileHelp')}
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
        <p>
          <Button type="submit" disabled={busy || !ready}>
            {busy ? t('reading') : t('readFile')}
          </Button>
        </p>
      </form>
    </Card>
  )
}
