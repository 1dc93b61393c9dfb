'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { useTell } from '@/lib/client/use-tell'
import type { JobView } from '@/lib/core/job/job-view'
import { readCoded } from '@/lib/core/reason'

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
            <JobReason reason={job.reason} />
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

/** Why it failed: a code of the catalogue in words, whatever else it said as it is. */
function JobReason({ reason }: { reason: string }) {
  const t = useTranslations('jobs')
  const sentences = useTranslations('reason')
  const tell = useTell()
  if (reason === '') return null
  const told = readCoded(reason)
  const words = told && sentences.has(told.code) ? tell(told) : reason
  return <p className="break-words">{t('reason', { reason: words })}</p>
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
