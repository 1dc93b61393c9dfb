'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useSubmit } from '@/lib/client/use-submit'
import type { Target } from '@/lib/core/reference/pointer'
import type { UsersOfThing } from '@/lib/core/reference/reference-views'
import { restorableDays } from '@/lib/core/removal/removal-views'
import { useUsersOf } from './use-users-of'
import { UsedBy } from './used-by'

export interface RemoveDialogProps {
  assessmentId: string
  thing: Target
  name: string
  /** Words of the button that removes. */
  sure: string
  /** What can take its place where it is used. */
  replacements: readonly { value: string; label: string }[]
  /** Removes it, after the replacement took its place. */
  onRemove: (replacement: string | null) => Promise<unknown>
  onClose: () => void
}

/** Says where a thing is used before it is removed, and lets something else take its place there. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { assessmentId, thing, name, onRemove, onClose } = props
  const t = useTranslations('reference')
  const { users, reload } = useUsersOf(assessmentId, thing)
  const { busy, refusal, errors, submit } = useSubmit()
  const remove = async (replacement: string | null) => {
    if (await submit(() => onRemove(replacement))) onClose()
    else reload()
  }
  const isUsed = users !== null && users !== 'unknown' && users.items.length + users.hidden > 0
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <div className="grid gap-4">
        <Refusal refusal={refusal} errors={errors} />
        {users === null && <p aria-live="polite">{t('looking')}</p>}
        {isUsed && <UsedThing {...props} users={users} busy={busy} onReplace={remove} />}
        {users !== null && !isUsed && (
          <>
            <p>{t(users === 'unknown' ? 'notKnown' : 'restorable', { days: restorableDays })}</p>
            <p className="flex flex-wrap gap-3">
              <Button look="danger" disabled={busy} onClick={() => void remove(null)}>
                {props.sure}
              </Button>
              <Button look="quiet" onClick={onClose}>
                {t('keep')}
              </Button>
            </p>
          </>
        )}
      </div>
    </Dialog>
  )
}

type UsedThingProps = RemoveDialogProps & {
  users: UsersOfThing
  busy: boolean
  onReplace: (replacement: string) => Promise<void>
}

function UsedThing(props: UsedThingProps) {
  const { assessmentId, thing, replacements, users, busy, onReplace, onClose } = props
  const t = useTranslations('reference')
  const [replacement, setReplacement] = useState('')
  const others = replacements.filter(({ value }) => value !== thing.id)
  const canReplace = others.length > 0 && users.items.some(({ replaceable }) => replaceable)
  return (
    <>
      <Alert>{t('used')}</Alert>
      <UsedBy assessmentId={assessmentId} users={users.items} hidden={users.hidden} />
      {users.nextCursor && <p className="text-muted text-sm">{t('more')}</p>}
      {canReplace && (
        <PlainSelect
          id={`replacement-${thing.id}`}
          label={t('replacement')}
          options={[{ value: '', label: t('choose') }, ...others]}
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
        />
      )}
      <p className="flex flex-wrap gap-3">
        {canReplace && (
          <Button
            look="danger"
            disabled={busy || replacement === ''}
            onClick={() => void onReplace(replacement)}
          >
            {t('replaceAndRemove')}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t('keep')}
        </Button>
      </p>
    </>
  )
}
