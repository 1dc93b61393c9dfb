'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { api } from '@/lib/client/api'
import { filledOf, textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { PartProgress } from '@/lib/core/questionnaire/delegation/delegation-progress'
import type {
  DelegationView,
  RespondentView,
} from '@/lib/core/questionnaire/delegation/delegation-view'
import { ProgressWords } from './progress-words'

interface Props {
  assessmentId: string
  delegation: DelegationView
  /** Of the section, or the text of the question. */
  title: string
  part: PartProgress | null
  people: readonly RespondentView[]
  editable: boolean
}

/** One section or question in an institution's hands; person, due date and note can be changed. */
export function DelegationRow({ assessmentId, delegation, title, part, people, editable }: Props) {
  const t = useTranslations('delegation')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const { id, version, userId, section, question, dueOn, note } = delegation
  const params = { assessmentId, delegationId: id }
  const name = question ?? section
  const run = async (change: () => Promise<unknown>) => {
    if (!(await submit(change))) return
    setOpen(false)
    router.refresh()
  }
  const save = (form: FormData) => {
    const body = {
      version,
      userId: filledOf(form, `person-${id}`),
      dueOn: filledOf(form, `due-${id}`),
      note: textOf(form, `note-${id}`),
    }
    return run(() =>
      api('PATCH /assessments/{assessmentId}/questionnaire/delegations/{delegationId}')({
        params,
        body,
      }),
    )
  }
  return (
    <li className="grid gap-1 border-line border-t py-2 first:border-t-0">
      <p>
        <span className="font-semibold">{name}</span> {title}
      </p>
      {question === null && part && (
        <ProgressWords part={{ ...part, dueOn: dueOn ?? part.dueOn }} />
      )}
      {userId && (
        <p className="text-sm">
          {t('onlyFor', { name: people.find((person) => person.userId === userId)?.name ?? '' })}
        </p>
      )}
      {note && <p className="whitespace-pre-wrap text-muted text-sm">{note}</p>}
      {editable && (
        <div className="flex flex-wrap gap-x-5">
          <Button
            look="quiet"
            aria-expanded={open}
            aria-label={`${t('change')}: ${name}`}
            onClick={() => setOpen(!open)}
          >
            {t('change')}
          </Button>
          <SureButton
            label={t('withdraw')}
            sure={t('withdrawSure')}
            about={name}
            disabled={busy}
            onSure={() =>
              void run(() =>
                api('DELETE /assessments/{assessmentId}/questionnaire/delegations/{delegationId}')({
                  params,
                }),
              )
            }
          />
        </div>
      )}
      <Refusal refusal={refusal} errors={errors} />
      {open && <ChangeForm delegation={delegation} people={people} busy={busy} onSave={save} />}
    </li>
  )
}

interface FormProps extends Pick<Props, 'delegation' | 'people'> {
  busy: boolean
  onSave: (form: FormData) => Promise<void>
}

function ChangeForm({ delegation: { id, userId, dueOn, note }, people, busy, onSave }: FormProps) {
  const t = useTranslations('delegation')
  return (
    <form
      className="grid gap-3 rounded border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault()
        void onSave(new FormData(event.currentTarget))
      }}
    >
      <PlainSelect
        id={`person-${id}`}
        label={t('person')}
        defaultValue={userId ?? ''}
        options={[
          { value: '', label: t('anyone') },
          ...people.map((person) => ({ value: person.userId, label: person.name })),
        ]}
      />
      <PlainInput id={`due-${id}`} type="date" label={t('due')} defaultValue={dueOn ?? ''} />
      <PlainText
        id={`note-${id}`}
        label={t('note')}
        rows={2}
        maxLength={2000}
        defaultValue={note}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {t('saveChange')}
        </Button>
      </div>
    </form>
  )
}
