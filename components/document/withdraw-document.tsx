'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { Refusal } from '../forms/refusal'
import { Button } from '../ui/button'

export function WithdrawDocument({ assessmentId, id, title }: { assessmentId: string; id: string; title: string }) {
  const t = useTranslations('documents')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const withdraw = async () => {
    if (await submit(() => api(`/assessments/${assessmentId}/documents/${id}`, { method: 'DELETE' }))) router.refresh()
  }
  return (
    <>
      <Button look="quiet" disabled={busy} aria-label={`${t('withdraw')}: ${title}`} onClick={() => void withdraw()}>
        {t('withdraw')}
      </Button>
      <Refusal refusal={refusal} errors={errors} />
    </>
  )
}
