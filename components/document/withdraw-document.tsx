'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

export function WithdrawDocument({
  assessmentId,
  id,
  title,
}: {
  assessmentId: string
  id: string
  title: string
}) {
  const t = useTranslations('documents')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const withdraw = async () => {
    if (
      await submit(() => api(`/assessments/${assessmentId}/documents/${id}`, { method: 'DELETE' }))
    )
      router.refresh()
  }
  return (
    <>
      <SureButton
        label={t('withdraw')}
        sure={t('withdrawSure')}
        about={title}
        disabled={busy}
        onSure={() => void withdraw()}
      />
      <Refusal refusal={refusal} errors={errors} />
    </>
  )
}
