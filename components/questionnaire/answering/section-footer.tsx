'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { api } from '@/lib/client/api'
import type { AnswerSnapshot } from '@/lib/client/questionnaire/answering/answer-session'
import type { Asked } from '@/lib/client/questionnaire/answering/use-asked'
import { useSubmit } from '@/lib/client/use-submit'
import type { QuestionSection } from '@/lib/core/methodology/question'
import { useAnswering } from './answering-context'
import { SignOff } from './sign-off'

interface Props {
  section: QuestionSection
  asked: Asked
  snapshot: AnswerSnapshot
  onGo: (question: string) => void
}

/** The end of a section: what is still open, and handing in what is answered. */
export function SectionFooter({ section, asked, snapshot, onGo }: Props) {
  const t = useTranslations('answering')
  const { assessmentId, view, editable } = useAnswering()
  const places = asked.places.filter(({ question }) => question.section === section.id)
  const open = [
    ...new Map(
      places.flatMap(({ key, question }) =>
        asked.isOpen(key) ? [[question.id, question] as const] : [],
      ),
    ).values(),
  ]
  const ready = places.filter(({ key }) => {
    const state = snapshot.places.get(key)
    return (
      !asked.isOpen(key) &&
      (!state?.saved || state.saved.status === 'draft' || state.saved.status === 'returned')
    )
  })
  const signed = view.signOffs.find((signOff) => signOff.section === section.id)
  return (
    <Card>
      <h3 className="mb-3">{t('handIn', { section: section.id })}</h3>
      {open.length > 0 && (
        <div className="mb-3 grid gap-1">
          <p>
            {t('stillOpen', {
              count: open.length,
              required: open.filter(({ required }) => required).length,
            })}
          </p>
          <ul className="flex flex-wrap gap-x-4">
            {open.map(({ id, required }) => (
              <li key={id}>
                <Button look="quiet" onClick={() => onGo(id)}>
                  {required ? `${id} *` : id}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {editable ? (
        <HandIn
          section={section.id}
          ready={ready.length}
          open={open.length}
          waiting={snapshot.waiting}
        />
      ) : null}
      {editable && view.allowedActions.includes('questionnaire.sign') ? (
        <div className="mt-4 border-line border-t pt-4">
          <SignOff
            assessmentId={assessmentId}
            section={section.id}
            institutionId={view.institution.id}
            signOff={signed ?? null}
          />
        </div>
      ) : (
        signed && (
          <p className="mt-3">
            {t('signed', { name: signed.signatory, changed: signed.changedSince })}
          </p>
        )
      )}
    </Card>
  )
}

/** Hands in what is answered; with questions left open, only after a second word. */
function HandIn({
  section,
  ready,
  open,
  waiting,
}: {
  section: string
  ready: number
  open: number
  waiting: number
}) {
  const t = useTranslations('answering')
  const { assessmentId, view } = useAnswering()
  const router = useRouter()
  const [sure, setSure] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = () =>
    submit(async () => {
      const body = { section, institution: view.institution.id }
      const { submitted } = await api('POST /assessments/{assessmentId}/questionnaire/submissions')(
        { params: { assessmentId }, body },
      )
      setDone(submitted.length)
      setSure(false)
      router.refresh()
    })
  return (
    <div className="grid gap-3">
      <Refusal refusal={refusal} errors={errors} />
      <p role="status">{done !== null && t('handedIn', { count: done })}</p>
      {ready === 0 && done === null && <p className="text-muted">{t('nothingToHandIn')}</p>}
      {waiting > 0 && <p className="text-warn">{t('waitForSaving', { count: waiting })}</p>}
      {ready > 0 && (
        <div className="flex flex-wrap gap-3">
          {sure || open === 0 ? (
            <Button disabled={busy || waiting > 0} onClick={() => void send()}>
              {open > 0 ? t('handInAnyway', { count: ready }) : t('handInNow', { count: ready })}
            </Button>
          ) : (
            <Button disabled={waiting > 0} onClick={() => setSure(true)}>
              {t('handInNow', { count: ready })}
            </Button>
          )}
          {sure && open > 0 && (
            <Button look="quiet" onClick={() => setSure(false)}>
              {t('notYet')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
