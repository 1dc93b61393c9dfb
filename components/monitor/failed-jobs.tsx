'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

/** Jobs that failed for good, each to be run again. */
export function FailedJobs({ jobs }: { jobs: { id: string; queue: string; reason: string }[] }) {
  const t = useTranslations('jobs')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const retry = async (queue: string, id: string) => {
    if (await submit(() => api(`/jobs/${queue}/${id}/retry`, { method: 'POST', body: {} })))
      router.refresh()
  }
  if (jobs.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      <Refusal refusal={refusal} errors={errors} />
      <ul className="grid gap-2">
        {jobs.map(({ id, queue, reason }) => (
          <li key={id}>
            <span className="font-semibold">{queue}</span>{' '}
            <span className="break-words">{reason}</span>{' '}
            <Button look="quiet" disabled={busy} onClick={() => void retry(queue, id)}>
              {t('retry')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
