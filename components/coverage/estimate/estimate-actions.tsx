'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/forms/refusal'
import { RemoveThing } from '@/components/reference/remove-thing'
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
  const withdraw = async (version: number) => {
    const withdrawn = await submit(() =>
      api('DELETE /assessments/{assessmentId}/coverage/adoptions/{estimateId}')({
        params,
        body: { version },
      }),
    )
    if (withdrawn) router.refresh()
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
            onSure={() => void withdraw(adoption.version)}
          />
        )}
        {!isAdopted && (
          <RemoveThing
            assessmentId={assessmentId}
            thing={{ kind: 'estimate', id: estimate.id }}
            name={about}
            label={t('remove')}
            sure={t('removeSure')}
            replacements={[]}
            onRemove={() =>
              api('DELETE /assessments/{assessmentId}/coverage/estimates/{estimateId}')({
                params,
                body: { version: estimate.version },
              })
            }
          />
        )}
      </div>
    </div>
  )
}
