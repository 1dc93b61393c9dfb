'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SureButton } from '@/components/ui/sure-button'
import type { Change } from '@/lib/client/save/change'
import { useOutbox, useOutboxState } from '@/lib/client/save/use-outbox'
import { useChangeWords } from './use-change-words'

/** All that one person typed and the server does not have, of every form. */
export function OutboxDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('save')
  const outbox = useOutbox()
  const { changes, connection } = useOutboxState()
  const words = useChangeWords()
  const forms = [...new Set(changes.map(({ title }) => title))]
  return (
    <Dialog title={t('outbox')} onClose={onClose}>
      <p className="text-muted">{changes.length > 0 ? t('outboxIntro') : t('outboxEmpty')}</p>
      {forms.map((title) => (
        <section key={title} aria-label={title}>
          <h3 className="mt-4">{title}</h3>
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
            {changes
              .filter((change) => change.title === title)
              .map((change) => (
                <OutboxEntry key={change.key} change={change} onClose={onClose} />
              ))}
          </ul>
        </section>
      ))}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button onClick={onClose}>{t('close')}</Button>
        {changes.length > 0 && connection !== 'online' && (
          <Button look="secondary" onClick={() => outbox.sendNow()}>
            {t('tryNow')}
          </Button>
        )}
        {changes.length > 0 && (
          <Button look="secondary" onClick={() => download(words.file(changes), t('fileName'))}>
            {t('download')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function OutboxEntry({ change, onClose }: { change: Change; onClose: () => void }) {
  const t = useTranslations('save')
  const outbox = useOutbox()
  const words = useChangeWords()
  const { key, label, href, problem } = change
  return (
    <li className="rounded border border-line p-3">
      <p className="break-words font-semibold">{label}</p>
      <p className="line-clamp-4 whitespace-pre-wrap break-words">{words.content(change)}</p>
      <p className={`text-sm ${problem ? 'font-semibold text-bad' : 'text-muted'}`}>
        {words.state(change)}
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <Link href={href} onClick={onClose}>
          {t('goThere')}
        </Link>
        {problem?.kind === 'refused' && problem.by === 'server' && (
          <Button
            look="quiet"
            aria-label={`${t('again')}: ${label}`}
            onClick={() => outbox.again([key])}
          >
            {t('again')}
          </Button>
        )}
        <SureButton
          label={t('discard')}
          sure={t('discardSure')}
          about={label}
          onSure={() => outbox.discard([key])}
        />
      </div>
    </li>
  )
}

function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
