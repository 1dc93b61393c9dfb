import { useTranslations } from 'next-intl'
import { CheckList } from '@/components/methodology/check-list'
import { LinkIfOpen } from '@/components/ui/link-if-open'
import type { PlacedFailure } from '@/lib/core/step/placed-failure'
import { useGuardWords } from './use-guard-words'

const moments = ['start', 'submit', 'complete'] as const
const longest = 5

interface Props {
  base: string
  failures: PlacedFailure[]
  tools: { key: string; name: string }[]
}

/** What is missing, by the moment it is needed; each leads to where it is put right, if open. */
export function GuardList({ base, failures, tools }: Props) {
  const t = useTranslations('step')
  const guardWords = useGuardWords(tools)
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
                  <LinkIfOpen base={base} path={failure.path}>
                    {guardWords(failure)}
                  </LinkIfOpen>
                  {failure.code === 'message' && (
                    <MissingList base={base} missing={failure.missing} />
                  )}
                  {failure.code === 'checks' && (
                    <CheckList base={base} failures={failure.failures} />
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}

function MissingList({ base, missing }: { base: string } & Pick<PlacedFailure, 'missing'>) {
  const t = useTranslations('step')
  if (missing.length === 0) return null
  return (
    <ul className="list-disc ps-5 text-sm">
      {missing.slice(0, longest).map(({ name, path }, index) => (
        <li key={path ?? `${index} ${name}`}>
          <LinkIfOpen base={base} path={path}>
            {name}
          </LinkIfOpen>
        </li>
      ))}
      {missing.length > longest && <li>{t('andMore', { count: missing.length - longest })}</li>}
    </ul>
  )
}
