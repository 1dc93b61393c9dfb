'use client'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { SaveActions } from '@/components/save/save-actions'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import { useEditing } from './editing-context'
import { wordsOf } from './passages'
import { PresenceList } from './presence-list'

/**
 * Says at every moment whether all that was typed has reached the server, and what to do when it
 * does not.
 */
export function TextState() {
  const t = useTranslations('report')
  const { session, user, mayWrite } = useEditing()
  const { connection, keeping, isTakenUp, waiting, refusal, present } = useSyncExternalStore(
    session.subscribe,
    session.current,
    session.current,
  )
  if (refusal) return <Refused message={refusal.message} hasUnsent={waiting > 0} />
  const words =
    connection === 'signed-out'
      ? t(`signedOut-${keeping}`, { name: user.name, waiting })
      : connection !== 'online'
        ? t(`offline-${keeping}`, { waiting })
        : waiting > 0
          ? t('saving')
          : t(!isTakenUp ? 'opening' : mayWrite ? 'saved' : 'asItIs')
  const tone =
    connection !== 'online'
      ? 'border-warn bg-warn-ground'
      : waiting > 0 || !isTakenUp || !mayWrite
        ? 'border-line bg-paper'
        : 'border-good bg-good-ground'
  return (
    <div
      className={`flex min-h-11 flex-wrap items-center gap-x-4 rounded border px-4 py-2 ${tone}`}
    >
      <p role="status">{words}</p>
      {keeping === 'memory' && connection === 'online' && (
        <p className="text-sm text-warn">{t('noLocalCopy')}</p>
      )}
      <SaveActions
        status={connection === 'online' ? 'idle' : connection}
        onRetry={() => session.sendNow()}
      />
      <PresenceList people={present} userId={user.id} />
    </div>
  )
}

function Refused({ message, hasUnsent }: { message: string; hasUnsent: boolean }) {
  const t = useTranslations('report')
  const { session, editor } = useEditing()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const { doc } = editor.state
    // There is no clipboard on a page served over plain HTTP: the text is selected, for the person
    // to copy.
    editor.chain().focus().selectAll().run()
    await navigator.clipboard?.writeText(wordsOf(doc, { from: 0, to: doc.content.size })).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  return (
    <div
      role="alert"
      className="grid gap-2 rounded border border-bad border-s-4 bg-bad-ground px-4 py-3"
    >
      <p>
        <strong>{t('refused')}</strong> {message}
      </p>
      {hasUnsent && <p>{t('refusedKept')}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="secondary" onClick={() => void copy()}>
          {isCopied ? t('copied') : t('copyText')}
        </Button>
        <Button look="quiet" onClick={() => session.sendNow()}>
          {t('tryAgain')}
        </Button>
        {hasUnsent && (
          <SureButton label={t('giveUp')} sure={t('giveUpSure')} onSure={() => session.giveUp()} />
        )}
      </div>
    </div>
  )
}
