import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { GuardFailure } from '@/lib/core/step/guard'

const moments = ['start', 'submit', 'complete'] as const
const longest = 5

/** What is missing, by the moment it is needed; each leads to where it is put right, if open. */
export function GuardList({
  base,
  failures,
}: {
  base: string
  failures: (GuardFailure & { path: string | null })[]
}) {
  const t = useTranslations('step')
  return (
    <div className="grid gap-4">
      {moments
        .map((moment) => ({ moment, due: failures.filter(({ before }) => before === moment) }))
        .filter(({ due }) => due.length > 0)
        .map(({ moment, due }) => (
          <div key={moment}>
            <h3 className="mb-1">{t(`before-${moment}`)}</h3>
            <ul className="grid gap-1.5">
              {due.map((failure) => (
                <li key={failure.key} className="border-warn border-s-4 ps-3">
                  {failure.path === null ? (
                    failure.message
                  ) : (
                    <Link href={`${base}${failure.path}`}>{failure.message}</Link>
                  )}
                  {failure.place.kind !== 'step' && <Missing names={failure.missing} />}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}

function Missing({ names }: { names: string[] }) {
  const t = useTranslations('step')
  if (names.length === 0) return null
  return (
    <ul className="list-disc ps-5 text-sm">
      {names.slice(0, longest).map((name) => (
        <li key={name}>{name}</li>
      ))}
      {names.length > longest && <li>{t('andMore', { count: names.length - longest })}</li>}
    </ul>
  )
}
