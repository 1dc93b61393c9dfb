'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { sumOfParts } from '@/lib/core/questionnaire/delegation/delegation-progress'
import type {
  DelegationOverview,
  DelegationView,
} from '@/lib/core/questionnaire/delegation/delegation-view'
import { DelegationRow } from './delegation-row'
import { ProgressWords } from './progress-words'

interface Props {
  assessmentId: string
  overview: DelegationOverview
  editable: boolean
}

/**
 * How far each institution is, section by section, with what can be changed and a way to remind.
 */
export function InstitutionList({ assessmentId, overview, editable }: Props) {
  const t = useTranslations('delegation')
  const { institutions, delegations } = overview
  const asked = institutions.filter(({ id }) =>
    delegations.some(({ institutionId }) => institutionId === id),
  )
  if (asked.length === 0) return <p className="text-muted">{t('nothingGiven')}</p>
  return (
    <div className="grid gap-3">
      {editable && <RemindButton assessmentId={assessmentId} label={t('remindAll')} />}
      <ul className="grid">
        {asked.map((institution) => (
          <li key={institution.id} className="grid gap-2 border-line border-t py-3">
            <InstitutionPart
              assessmentId={assessmentId}
              overview={overview}
              editable={editable}
              institution={institution}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function InstitutionPart({
  assessmentId,
  overview,
  editable,
  institution,
}: Props & { institution: { id: string; name: string } }) {
  const t = useTranslations('delegation')
  const parts = overview.progress.filter(({ institutionId }) => institutionId === institution.id)
  const delegations = overview.sections.flatMap(({ id }) =>
    overview.delegations
      .filter(({ institutionId, section }) => institutionId === institution.id && section === id)
      .sort((a, b) => (a.question ?? '').localeCompare(b.question ?? '', 'en', { numeric: true })),
  )
  const people = overview.respondents.filter(
    ({ institutionId }) => institutionId === institution.id,
  )
  return (
    <>
      <h3>{institution.name}</h3>
      <ProgressWords part={sumOfParts(parts)} />
      <p className="text-muted text-sm">
        {people.length > 0
          ? t('people', { names: people.map(({ name }) => name).join(', ') })
          : t('nobody')}
      </p>
      <div className="flex flex-wrap gap-x-5">
        {editable && people.length > 0 && (
          <RemindButton
            assessmentId={assessmentId}
            institution={institution.id}
            label={t('remind')}
            about={institution.name}
          />
        )}
      </div>
      <details>
        <summary className="inline-block min-h-11 cursor-pointer py-2 text-primary underline underline-offset-2">
          {t('parts', { count: delegations.length })}{' '}
          <span className="sr-only">{institution.name}</span>
        </summary>
        <ul className="grid">
          {delegations.map((delegation) => (
            <DelegationRow
              key={`${delegation.id}-${delegation.version}`}
              assessmentId={assessmentId}
              delegation={delegation}
              title={titleOf(overview, delegation)}
              part={parts.find(({ section }) => section === delegation.section) ?? null}
              people={people}
              editable={editable}
            />
          ))}
        </ul>
      </details>
    </>
  )
}

/** The section, or the question, in words. */
function titleOf({ sections }: DelegationOverview, { section, question }: DelegationView): string {
  const here = sections.find(({ id }) => id === section)
  return (question ? here?.questions.find(({ id }) => id === question)?.text : here?.title) ?? ''
}

function RemindButton({
  assessmentId,
  institution,
  label,
  about,
}: {
  assessmentId: string
  institution?: string
  label: string
  about?: string
}) {
  const t = useTranslations('delegation')
  const router = useRouter()
  const [reminded, setReminded] = useState<number | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = () =>
    submit(async () => {
      const body = institution ? { institution } : {}
      setReminded(
        (
          await api('POST /assessments/{assessmentId}/questionnaire/reminders')({
            params: { assessmentId },
            body,
          })
        ).reminded,
      )
      router.refresh()
    })
  return (
    <div className="grid gap-1">
      <div>
        <Button
          look={institution ? 'quiet' : 'secondary'}
          disabled={busy}
          aria-label={about && `${label}: ${about}`}
          onClick={() => void send()}
        >
          {label}
        </Button>
      </div>
      <p role="status">{reminded !== null && t('reminded', { count: reminded })}</p>
      <Refusal refusal={refusal} errors={errors} />
    </div>
  )
}
