import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { GuardFailure } from '@/lib/core/step/guard-failure'
import { useGuardWords } from './use-guard-words'

interface Entry {
  action: string
  by: string
  at: string
  reason: string
  /** The guards that did not hold. */
  overridden: GuardFailure[]
}

interface Props {
  entries: Entry[]
  tools: { key: string; name: string }[]
}

/** Everything that was done with the step, and why. */
export function StepHistory({ entries, tools }: Props) {
  const guardWords = useGuardWords(tools)
  const t = useTranslations('step')
  const format = useFormatter()
  return (
    <Card>
      <h2 className="mb-3">{t('history')}</h2>
      {entries.length === 0 && <p className="text-muted">{t('noHistory')}</p>}
      <ol className="grid gap-3">
        {entries.map(({ action, by, at, reason, overridden }) => (
          <li key={at + action}>
            <p className="font-semibold">{t(`did-${action}` as 'did-start')}</p>
            <p className="text-muted text-sm">
              {by}, {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
            </p>
            {reason && <p className="whitespace-pre-wrap break-words">{reason}</p>}
            {overridden.length > 0 && (
              <ul className="list-disc ps-5 text-sm">
                {overridden.map((failure) => (
                  <li key={failure.key}>{guardWords(failure)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
