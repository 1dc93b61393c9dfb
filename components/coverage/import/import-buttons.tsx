'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

interface Props {
  assessmentId: string
  id: string
  fileName: string
  allowed: readonly string[]
}

/** What can be done with an import in its present state. */
export function ImportButtons({ assessmentId, id, fileName, allowed }: Props) {
  const t = useTranslations('coverageImport')
  const router = useRouter()
  const { busy, refusal, submit } = useSubmit()
  const given = { params: { assessmentId, importId: id } }
  const act = async (change: () => Promise<unknown>) => {
    if (await submit(change)) router.refresh()
  }
  const cancel = () =>
    api('POST /assessments/{assessmentId}/coverage/imports/{importId}/cancel')(given)
  const rerun = () =>
    api('POST /assessments/{assessmentId}/coverage/imports/{importId}/rerun')(given)
  const deleteFile = () =>
    api('DELETE /assessments/{assessmentId}/coverage/imports/{importId}/file')(given)
  return (
    <div className="grid grid-cols-1 gap-3">
      <Refusal refusal={refusal} errors={{}} />
      <div className="flex flex-wrap items-center gap-3">
        {allowed.includes('cancel') && (
          <Button look="secondary" disabled={busy} onClick={() => void act(cancel)}>
            {t('cancel')}
          </Button>
        )}
        {allowed.includes('rerun') && (
          <Button look="secondary" disabled={busy} onClick={() => void act(rerun)}>
            {t('rerun')}
          </Button>
        )}
        {allowed.includes('delete-file') && (
          <SureButton
            label={t('deleteFile')}
            sure={t('deleteFileSure')}
            about={fileName}
            disabled={busy}
            onSure={() => void act(deleteFile)}
          />
        )}
      </div>
    </div>
  )
}
