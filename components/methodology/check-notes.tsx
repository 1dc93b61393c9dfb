'use client'
import { useTranslations } from 'next-intl'
import type { CheckFailure } from '@/lib/core/methodology/checks/failure'
import { useCheckWords } from './use-check-words'

/** What does not make sense at this place; told to whoever listens as soon as it appears. */
export function CheckNotes({
  id,
  failures = [],
}: {
  id: string
  failures?: readonly CheckFailure[] | undefined
}) {
  const t = useTranslations('checks')
  const checkWords = useCheckWords()
  return (
    <div id={id} role="status">
      {failures.map((failure) => (
        <p
          key={failure.check}
          className={`mt-1 border-s-4 ps-2 text-sm ${failure.severity === 'error' ? 'border-bad font-semibold' : 'border-warn'}`}
        >
          {failure.severity === 'error'
            ? checkWords(failure)
            : t('asWarning', { sentence: checkWords(failure) })}
        </p>
      ))}
    </div>
  )
}
