import { useTranslations } from 'next-intl'
import { type Reason, tell } from '@/lib/core/reason'
import type { Say } from '@/lib/core/words'

/** Says a reason in the language of the page. */
export function useTell(): (reason: Reason) => string {
  const say = useTranslations() as Say
  return (reason) => tell(say, reason)
}
