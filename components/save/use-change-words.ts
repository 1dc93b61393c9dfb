'use client'
import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/client/save/change'
import { useOutbox, useOutboxState } from '@/lib/client/save/use-outbox'

interface ChangeWords {
  content: (change: Change) => string
  /** Where it stands, and why. */
  state: (change: Change) => string
  /** A text file that holds all of it. */
  file: (changes: readonly Change[]) => string
}

/** What waits, said for people. */
export function useChangeWords(): ChangeWords {
  const t = useTranslations('save')
  const outbox = useOutbox()
  const { sending, connection, keeping } = useOutboxState()
  const content = (change: Change) => outbox.words(change) || t('emptied')
  const state = ({ key, problem }: Change) => {
    if (problem?.kind === 'draft') return t('state-draft')
    if (problem?.kind === 'refused') return t('state-refused', { reason: problem.message })
    if (problem?.kind === 'conflict') return t('state-conflict', { by: problem.by })
    if (sending.has(key)) return t('state-sending')
    if (connection === 'online') return t('state-waiting')
    return t(keeping === 'device' ? 'state-kept' : 'state-unkept')
  }
  const file = (changes: readonly Change[]) =>
    changes
      .map((change) => [change.title, change.label, content(change), state(change)].join('\n'))
      .join('\n\n')
  return { content, state, file }
}
