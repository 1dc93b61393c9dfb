'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { isOutgoing } from '@/lib/client/save/change'
import { type SaveStatus, useOutbox, useOutboxState } from '@/lib/client/save/use-outbox'
import { OutboxDialog } from './outbox-dialog'
import { SignInAgain } from './sign-in-again'

const cutOff: readonly SaveStatus[] = ['offline', 'busy', 'signed-out']

/** What a person can do about changes that the server does not have: sign in, try, look at them. */
export function SaveActions({ status, onRetry }: { status: SaveStatus; onRetry?: () => void }) {
  const t = useTranslations('save')
  const outbox = useOutbox()
  const count = useOutboxState().changes.filter(isOutgoing).length
  const [open, setOpen] = useState<'outbox' | 'sign-in' | null>(null)
  return (
    <>
      {status === 'signed-out' && (
        <Button onClick={() => setOpen('sign-in')}>{t('signInAgain')}</Button>
      )}
      {cutOff.includes(status) && (
        <Button look="quiet" onClick={onRetry ?? (() => outbox.sendNow())}>
          {t('tryNow')}
        </Button>
      )}
      {count > 0 && (
        <Button look="quiet" onClick={() => setOpen('outbox')}>
          {t('open', { count })}
        </Button>
      )}
      {open === 'outbox' && <OutboxDialog onClose={() => setOpen(null)} />}
      {open === 'sign-in' && <SignInAgain onClose={() => setOpen(null)} />}
    </>
  )
}
