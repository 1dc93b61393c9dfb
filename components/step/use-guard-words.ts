import { useTranslations } from 'next-intl'
import type { GuardFailure } from '@/lib/core/step/guard-failure'

/** Says which guard does not hold; `tools` gives the names of those it may speak of. */
export function useGuardWords(
  tools: readonly { key: string; name: string }[],
): (failure: GuardFailure) => string {
  const t = useTranslations('step')
  return ({ code, message, missing, failures, place }) => {
    switch (code) {
      case 'message':
        return message
      case 'waits-for-step':
        return t('waitsForStep', { step: missing[0]?.name ?? '' })
      case 'checks': {
        const key = place.kind === 'tool' ? place.tool : ''
        const tool = tools.find((candidate) => candidate.key === key)?.name ?? key
        return t('checksFail', { tool, count: failures.length })
      }
    }
  }
}
