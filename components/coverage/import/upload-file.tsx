'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { choiceOf } from '@/lib/client/form-values'
import { upload } from '@/lib/client/upload'
import { useSubmit } from '@/lib/client/use-submit'
import { fileKinds } from '@/lib/core/coverage/import/file-mapping'

/** Sends a register extract or survey file, showing how far it is; the person can call it off. */
export function UploadFile({
  assessmentId,
  base,
  mostBytes,
}: {
  assessmentId: string
  base: string
  mostBytes: number
}) {
  const t = useTranslations('coverageImport')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const [share, setShare] = useState(0)
  const sending = useRef<AbortController | null>(null)
  const send = async (form: FormData) => {
    const file = form.get('file')
    if (!(file instanceof File) || file.name === '') return
    const controller = new AbortController()
    sending.current = controller
    setShare(0)
    await submit(async () => {
      const made = await upload('POST /assessments/{assessmentId}/coverage/imports')({
        params: { assessmentId },
        query: { kind: choiceOf(form, 'kind', fileKinds), fileName: file.name.slice(-200) },
        file,
        onProgress: setShare,
        signal: controller.signal,
      }).catch((thrown: unknown) => {
        if (controller.signal.aborted) return null
        throw thrown
      })
      if (made) router.push(`${base}/${made.id}`)
    })
  }
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={Object.keys(errors).length > 1 ? errors : {}} />
      <PlainSelect
        id="kind"
        label={t('kind')}
        options={fileKinds.map((value) => ({
          value,
          label: t(`kind-${value}`),
        }))}
      />
      <PlainInput
        id="file"
        type="file"
        label={t('file')}
        help={t('fileHelp', { size: Math.floor(mostBytes / 1024 / 1024) })}
        accept=".csv,.tsv,.txt,.xlsx,.parquet"
        required
      />
      <div role="status">
        {busy && <ProgressBar share={share} label={share < 1 ? t('sending') : t('looking')} />}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {t('send')}
        </Button>
        {busy && (
          <Button look="secondary" onClick={() => sending.current?.abort()}>
            {t('stopSending')}
          </Button>
        )}
      </div>
    </form>
  )
}
