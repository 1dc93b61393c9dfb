'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { JobView } from '@/lib/core/job/job-view'

/** Work in the background of one state; what failed can be run again. */
export function JobList({ jobs }: { jobs: JobView[] }) {
  const t = useTranslations('jobs')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const retry = async ({ job, id }: JobView) => {
    const taken = await submit(() =>
      api('POST /jobs/{job}/{jobId}/retry')({ params: { job, jobId: id }, body: {} }),
    )
    if (taken) router.refresh()
  }
  return (
    <>
      <Refusal refusal={refusal} errors={errors} />
      <ul>
        {jobs.map((job) => (
          <li key={job.id} className="border-line border-t py-3 first:border-t-0">
            <h2 className="text-base">{t(`name.${job.job}`)}</h2>
            <JobTimes job={job} />
            {job.reason && <p className="break-words">{t('reason', { reason: job.reason })}</p>}
            {job.allowedActions.includes('retry') && (
              <Button
                look="quiet"
                disabled={busy}
                aria-label={t('retryOf', { job: t(`name.${job.job}`) })}
                onClick={() => void retry(job)}
              >
                {t('retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function JobTimes({ job }: { job: JobView }) {
  const t = useTranslations('jobs')
  const format = useFormatter()
  const time = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })
  const { createdAt, startedAt, dueAt, failedAt, attempts, mostAttempts } = job
  const said = [
    t('asked', { at: time(createdAt) }),
    dueAt && attempts > 0 && t('due', { at: time(dueAt) }),
    startedAt && job.state === 'running' && t('started', { at: time(startedAt) }),
    failedAt && t('failedAt', { at: time(failedAt) }),
    attempts > 0 && t('attempts', { attempts, most: mostAttempts }),
  ]
  return <p className="text-muted text-sm">{said.filter(Boolean).join(' · ')}</p>
}
