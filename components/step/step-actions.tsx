'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { ApiError, api } from '@/lib/client/api'
import { actionsWithReason, type StepActionName } from '@/lib/core/step/action'
import type { AvailableAction } from '@/lib/core/step/available'

/**
 * Buttons for what this person may do on the step; an action that needs a reason asks for it first.
 */
export function StepActions({
  assessmentId,
  step,
  version,
  actions,
}: {
  assessmentId: string
  step: string
  version: number
  actions: AvailableAction[]
}) {
  const t = useTranslations('step')
  const app = useTranslations('app')
  const router = useRouter()
  const [asking, setAsking] = useState<StepActionName | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const act = async (action: StepActionName, reason = '') => {
    setBusy(true)
    setRefusal(null)
    try {
      await api('POST /assessments/{assessmentId}/steps/{step}/actions')({
        params: { assessmentId, step },
        body: { action, reason, version },
      })
      setAsking(null)
      router.refresh()
    } catch (thrown) {
      const problem = thrown instanceof ApiError ? thrown : null
      setRefusal(problem ? (problem.fieldErrors[0]?.message ?? problem.message) : app('offline'))
      if (problem?.code === 'version-conflict') router.refresh()
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-4">
      {refusal && (
        <Alert tone="bad" live>
          {refusal}
        </Alert>
      )}
      {actions.length === 0 && <p className="text-muted">{t('noActions')}</p>}
      {actions.map(({ action, blockedBy }, index) => (
        <div key={action} className="grid gap-1">
          <div>
            <Button
              look={action === 'override' ? 'quiet' : index === 0 ? 'primary' : 'secondary'}
              disabled={busy || blockedBy.length > 0}
              onClick={() =>
                actionsWithReason.includes(action) ? setAsking(action) : void act(action)
              }
            >
              {t(action)}
            </Button>
          </div>
          {blockedBy.length > 0 && (
            <p className="text-muted text-sm">{t('blocked', { count: blockedBy.length })}</p>
          )}
          {asking === action && (
            <ReasonForm
              action={action}
              busy={busy}
              onGive={(reason) => void act(action, reason)}
              onCancel={() => setAsking(null)}
            />
          )}
        </div>
      ))}
    </div>
  )
}

interface ReasonFormProps {
  action: StepActionName
  busy: boolean
  onGive: (reason: string) => void
  onCancel: () => void
}

function ReasonForm({ action, busy, onGive, onCancel }: ReasonFormProps) {
  const t = useTranslations('step')
  const [reason, setReason] = useState('')
  const id = `reason-${action}`
  return (
    <form
      className="mt-2 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onGive(reason)
      }}
    >
      <Labelled
        id={id}
        label={t('reason')}
        help={action === 'override' ? t('overrideHelp') : t('reasonHelp')}
        required
      >
        <textarea
          id={id}
          aria-describedby={`${id}-help`}
          className={controlClass}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Labelled>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy || reason.trim() === ''}>
          {t(action)}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
