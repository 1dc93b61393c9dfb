import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { GuardFailure, GuardPlace } from '@/lib/core/workflow/guard'

/** What is missing, and the way to put each right. */
export function GuardList({ base, failures }: { base: string; failures: GuardFailure[] }) {
  const t = useTranslations('step')
  return (
    <ul className="grid gap-3">
      {failures.map((failure) => (
        <li key={failure.key} className="border-warn border-s-4 ps-3">
          <p>
            {failure.message} <span className="text-muted text-sm">({t(`before-${failure.before}`)})</span>
          </p>
          {failure.missing.length > 0 && failure.place.kind !== 'step' && (
            <ul className="list-disc ps-5 text-sm">
              {failure.missing.slice(0, 5).map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
          <Link href={`${base}${addressOf(failure.place)}`} aria-label={`${t('putRight')}: ${failure.message}`}>
            {t('putRight')}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function addressOf(place: GuardPlace): string {
  switch (place.kind) {
    case 'tool':
      return `/tools/${place.tool}#${place.field}`
    case 'questionnaire':
      return '/questionnaire'
    case 'output':
      return `/outputs/${place.output}`
    case 'scope':
      return '/scope'
    case 'populations':
      return '/scope#populations'
    case 'documents':
      return '/documents'
    case 'step':
      return `/steps/${place.step}`
  }
}
