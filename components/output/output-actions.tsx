'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { choiceOf, textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { sharingLevels as levels } from '@/lib/core/policy/role'
import { IssueForm } from './issue-form'

interface Props {
  assessmentId: string
  output: {
    key: string
    sharing: string
    version: number
    latestNumber: number
    language: string
    allowedActions: string[]
  }
  /** Those that a version can be issued in. */
  languages: { value: string; label: string }[]
  sharingLevels: { value: string; label: string }[]
}

/** Issue, approve and share an output, as far as this person may. */
export function OutputActions({ assessmentId, output, sharingLevels, languages }: Props) {
  const t = useTranslations('outputs')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const params = { assessmentId, output: output.key }
  const run = async (change: () => Promise<unknown>) => {
    if (await submit(change)) router.refresh()
  }
  const allowed = (action: string) => output.allowedActions.includes(action)
  return (
    <div className="grid gap-5">
      <Refusal refusal={refusal} errors={errors} />
      {allowed('output.approve') && (
        <ApproveForm
          number={output.latestNumber}
          busy={busy}
          onApprove={(note) =>
            void run(() =>
              api('POST /assessments/{assessmentId}/outputs/{output}/approve')({
                params,
                body: { number: output.latestNumber, note },
              }),
            )
          }
        />
      )}
      {allowed('output.issue') && (
        <IssueForm
          base={`/assessments/${assessmentId}`}
          output={output.key}
          number={output.latestNumber + 1}
          languages={languages}
          language={output.language}
          busy={busy}
          run={run}
          onIssue={(given) =>
            api('POST /assessments/{assessmentId}/outputs/{output}/issue')({
              params,
              body: given,
            })
          }
        />
      )}
      {allowed('output.share') && (
        <form
          className="flex flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            const sharing = choiceOf(new FormData(event.currentTarget), 'sharing', levels)
            void run(() =>
              api('PUT /assessments/{assessmentId}/outputs/{output}/sharing')({
                params,
                body: { sharing, version: output.version },
              }),
            )
          }}
        >
          <PlainSelect
            id="sharing"
            label={t('share')}
            options={sharingLevels}
            defaultValue={output.sharing}
          />
          <Button type="submit" look="secondary" disabled={busy}>
            {t('save')}
          </Button>
        </form>
      )}
    </div>
  )
}

function ApproveForm({
  number,
  busy,
  onApprove,
}: {
  number: number
  busy: boolean
  onApprove: (note: string) => void
}) {
  const t = useTranslations('outputs')
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onApprove(textOf(new FormData(event.currentTarget), 'note'))
      }}
    >
      <PlainInput id="note" label={t('note')} />
      <div>
        <Button type="submit" disabled={busy}>
          {t('approve', { number })}
        </Button>
      </div>
    </form>
  )
}
