'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckList, PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { filledOf, textOf, tickedOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation/delegation-view'

/** Single questions of a section, or a whole section, to an institution or to one person there. */
export function HandOver({
  assessmentId,
  overview,
}: {
  assessmentId: string
  overview: DelegationOverview
}) {
  const t = useTranslations('delegation')
  const router = useRouter()
  const [given, setGiven] = useState<number | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = async (form: FormData) => {
    const chosen = tickedOf(form, 'hand-question')
    const body = {
      ...(chosen.length > 0 ? { questions: chosen } : { sections: [textOf(form, 'hand-section')] }),
      ...{
        institutionId: textOf(form, 'hand-institution'),
        userId: filledOf(form, 'hand-person'),
        dueOn: filledOf(form, 'hand-due'),
        note: textOf(form, 'hand-note'),
      },
    }
    setGiven(null)
    await submit(async () =>
      setGiven(
        (
          await api('POST /assessments/{assessmentId}/questionnaire/delegations')({
            params: { assessmentId },
            body,
          })
        ).items.length,
      ),
    )
    router.refresh()
  }
  return (
    <form
      aria-label={t('single')}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <p>{t('singleHelp')}</p>
      <Choices overview={overview} />
      <PlainText id="hand-note" label={t('note')} rows={2} maxLength={2000} />
      <Refusal refusal={refusal} errors={errors} />
      <p role="status">{given !== null && t('given', { count: given })}</p>
      <div>
        <Button type="submit" disabled={busy}>
          {t('give')}
        </Button>
      </div>
    </form>
  )
}

/** To whom, and what of which section. */
function Choices({ overview }: { overview: DelegationOverview }) {
  const t = useTranslations('delegation')
  const [institutionId, setInstitutionId] = useState('')
  const [section, setSection] = useState(overview.sections[0]?.id ?? '')
  const people = overview.respondents.filter((person) => person.institutionId === institutionId)
  const questions = overview.sections.find(({ id }) => id === section)?.questions ?? []
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <PlainSelect
          id="hand-institution"
          label={t('institution')}
          required
          value={institutionId}
          onChange={(event) => setInstitutionId(event.target.value)}
          options={[
            { value: '', label: t('choose') },
            ...overview.institutions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <PlainSelect
          id="hand-person"
          label={t('person')}
          options={[
            { value: '', label: t('anyone') },
            ...people.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
        />
        <PlainSelect
          id="hand-section"
          label={t('section')}
          value={section}
          onChange={(event) => setSection(event.target.value)}
          options={overview.sections.map(({ id, title }) => ({
            value: id,
            label: `${id} ${title}`,
          }))}
        />
        <PlainInput id="hand-due" type="date" label={t('due')} />
      </div>
      <details>
        <summary className="inline-block min-h-11 cursor-pointer py-2 text-primary underline underline-offset-2">
          {t('onlySome', { section })}
        </summary>
        <CheckList
          key={section}
          legend={t('questions')}
          name="hand-question"
          options={questions.map(({ id, text }) => ({ value: id, label: `${id} ${text}` }))}
          chosen={[]}
        />
      </details>
    </>
  )
}
