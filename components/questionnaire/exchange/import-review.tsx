'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { conflictKey, type ImportChoice } from '@/lib/core/questionnaire/exchange/import-plan'
import type { ImportPreview } from '@/lib/core/questionnaire/exchange/import-preview'
import { ChangeList } from './change-list'
import { ConflictList } from './conflict-list'
import { UnreadableList } from './unreadable-list'

interface Props {
  preview: ImportPreview
  busy: boolean
  /** The last try was refused, for an answer changed meanwhile; the preview can be made anew. */
  again: boolean
  onAgain: () => void
  onApply: (choices: ImportChoice[], leaveOut: boolean) => void
  onCancel: () => void
}

/** What the workbook would change, with the choices to make before it does. */
export function ImportReview({ preview, busy, again, onAgain, onApply, onCancel }: Props) {
  const t = useTranslations('exchange')
  const format = useFormatter()
  const heading = useRef<HTMLHeadingElement>(null)
  const [taken, setTaken] = useState<Record<string, ImportChoice['take']>>({})
  const [leaveOut, setLeaveOut] = useState(false)
  const { changes, conflicts, unreadable, unchanged, institution, exportedAt } = preview
  useEffect(() => heading.current?.focus(), [])
  const choices = conflicts.flatMap(({ instance, part, version }) => {
    const take = taken[conflictKey({ instance, part })]
    return take ? [{ instance, part, version, take }] : []
  })
  const written = new Set([
    ...changes.map(({ instance }) => instance),
    ...choices.filter(({ take }) => take === 'file').map(({ instance }) => instance),
  ]).size
  const fresh = changes.filter(({ kind }) => kind === 'new').length
  const isReady = choices.length === conflicts.length && (unreadable.length === 0 || leaveOut)
  return (
    <div className="grid gap-5">
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {t('preview', { institution: institution.name })}
        </h3>
        <p className="text-muted text-sm">
          {t('exportedAt', {
            at: format.dateTime(new Date(exportedAt), {
              dateStyle: 'medium',
              timeStyle: 'short',
              timeZone: 'UTC',
            }),
          })}
        </p>
        <p>
          {t('counts', {
            fresh,
            changed: changes.length - fresh,
            conflicts: conflicts.length,
            unchanged,
          })}
        </p>
        {changes.length + conflicts.length + unreadable.length === 0 && <p>{t('nothing')}</p>}
      </div>
      <UnreadableList unreadable={unreadable} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
      <ConflictList
        preview={preview}
        taken={taken}
        onTake={(key, take) => setTaken({ ...taken, [key]: take })}
      />
      <ChangeList preview={preview} />
      {conflicts.length > choices.length && <p className="text-muted">{t('chooseFirst')}</p>}
      <p className="flex flex-wrap gap-4">
        {written > 0 && (
          <Button disabled={busy || !isReady} onClick={() => onApply(choices, leaveOut)}>
            {busy ? t('applying') : t('apply', { count: written })}
          </Button>
        )}
        {again && (
          <Button look="secondary" disabled={busy} onClick={onAgain}>
            {t('check')}
          </Button>
        )}
        <Button look="quiet" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </div>
  )
}
