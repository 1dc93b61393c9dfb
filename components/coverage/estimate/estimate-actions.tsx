'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { AdoptForm } from './adopt-form'

interface Props {
  assessmentId: string
  estimate: { id: string; version: number }
  /** Of the cell: which estimate is adopted, and the version of that choice. */
  adoption: { estimateId: string; version: number } | null
  editAddress: string
  about: string
  mayAdopt: boolean
}

/** What can be done with one of the alternatives of a cell. */
export function EstimateActions({
  assessmentId,
  estimate,
  adoption,
  editAddress,
  about,
  mayAdopt,
}: Props) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const isAdopted = adoption?.estimateId === estimate.id
  const params = { assessmentId, estimateId: estimate.id }
  const take = async (
    name:
      | 'DELETE /assessments/{assessmentId}/coverage/adoptions/{estimateId}'
      | 'DELETE /assessments/{assessmentId}/coverage/estimates/{estimateId}',
    version: number,
  ) => {
    if (await submit(() => api(name)({ params, body: { version } }))) router.refresh()
  }
  return (
    <div className="grid gap-2">
      <Refusal refusal={refusal} errors={errors} />
      {mayAdopt && !isAdopted && (
        <AdoptForm
          assessmentId={assessmentId}
          estimateId={estimate.id}
          version={adoption?.version ?? 0}
          about={about}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-5">
        <Link href={editAddress} aria-label={`${t('change')}: ${about}`}>
          {t('change')}
        </Link>
        {isAdopted && mayAdopt && (
          <SureButton
            label={t('withdraw')}
            sure={t('withdrawSure')}
            about={about}
            disabled={busy}
            onSure={() =>
              void take(
                'DELETE /assessments/{assessmentId}/coverage/adoptions/{estimateId}',
                adoption.version,
              )
            }
          />
        )}
        {!isAdopted && (
          <SureButton
            label={t('remove')}
            sure={t('removeSure')}
            about={about}
            disabled={busy}
            onSure={() =>
              void take(
                'DELETE /assessments/{assessmentId}/coverage/estimates/{estimateId}',
                estimate.version,
              )
            }
          />
        )}
      </div>
    </div>
  )
}
