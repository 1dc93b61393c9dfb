'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'

interface Props {
  assessmentId: string
  section: string
  institutionId: string
  /** The signature in force; null while nobody has signed. */
  signOff: { signatory: string; signedOn: string; changedSince: number } | null
}

/**
 * An institution stands by its answers in a section: who has signed, a form to sign, and a way to
 * take it back.
 */
export function SignOff({ assessmentId, section, institutionId, signOff }: Props) {
  const t = useTranslations('signOff')
  const format = useFormatter()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const key = `${section}-${institutionId}`
  const run = async (change: () => Promise<unknown>) => {
    if (!(await submit(change))) return
    setOpen(false)
    router.refresh()
  }
  const sign = (form: FormData) => {
    const text = (name: string) => textOf(form, `${name}-${key}`)
    const body = {
      section,
      institution: institutionId,
      signatory: text('signatory'),
      office: text('office'),
      signedOn: text('day'),
      reservations: text('reservations'),
    }
    return run(() =>
      api('POST /assessments/{assessmentId}/questionnaire/sign-offs')({
        params: { assessmentId },
        body,
      }),
    )
  }
  const stale = signOff !== null && signOff.changedSince > 0
  return (
    <div className="grid gap-2">
      {signOff && (
        <Alert tone={stale ? 'warn' : 'good'}>
          <p>
            {t('signed', {
              name: signOff.signatory,
              day: format.dateTime(new Date(`${signOff.signedOn}T00:00:00Z`), {
                dateStyle: 'long',
                timeZone: 'UTC',
              }),
            })}
            {stale && ` ${t('stale', { count: signOff.changedSince })}`}
          </p>
        </Alert>
      )}
      <div className="flex flex-wrap gap-x-5">
        {(!signOff || stale) && (
          <Button look="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(stale ? 'again' : 'sign', { section })}
          </Button>
        )}
        {signOff && (
          <SureButton
            label={t('withdraw')}
            sure={t('withdrawSure')}
            about={section}
            disabled={busy}
            onSure={() =>
              void run(() =>
                api('DELETE /assessments/{assessmentId}/questionnaire/sign-offs')({
                  params: { assessmentId },
                  query: { section, institution: institutionId },
                }),
              )
            }
          />
        )}
      </div>
      <Refusal refusal={refusal} errors={errors} />
      {open && <SignForm id={key} section={section} busy={busy} errors={errors} onSign={sign} />}
    </div>
  )
}

interface FormProps {
  id: string
  section: string
  busy: boolean
  errors: Record<string, string>
  onSign: (form: FormData) => Promise<void>
}

function SignForm({ id, section, busy, errors, onSign }: FormProps) {
  const t = useTranslations('signOff')
  return (
    <form
      className="grid gap-3 rounded border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault()
        void onSign(new FormData(event.currentTarget))
      }}
    >
      <p>{t('meaning', { section })}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <PlainInput
          id={`signatory-${id}`}
          label={t('signatory')}
          required
          maxLength={200}
          error={errors.signatory}
        />
        <PlainInput id={`office-${id}`} label={t('office')} maxLength={200} error={errors.office} />
        <PlainInput
          id={`day-${id}`}
          type="date"
          label={t('day')}
          required
          error={errors.signedOn}
        />
      </div>
      <PlainText
        id={`reservations-${id}`}
        label={t('reservations')}
        help={t('reservationsHelp')}
        maxLength={4000}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {t('signNow')}
        </Button>
      </div>
    </form>
  )
}
