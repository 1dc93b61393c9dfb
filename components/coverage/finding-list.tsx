import { useTranslations } from 'next-intl'
import type { CoverageFinding } from '@/lib/core/coverage/findings/finding'

const looks = {
  error: 'border-bad bg-bad-ground',
  warning: 'border-warn bg-warn-ground',
  info: 'border-primary bg-paper',
}

/** What a reader must know about a figure, in words, with its weight. */
export function FindingList({ findings }: { findings: readonly CoverageFinding[] }) {
  const t = useTranslations('workbench')
  const words = useTranslations('coverage.finding')
  if (findings.length === 0) return null
  return (
    <ul className="grid gap-2">
      {findings.map(({ code, severity }) => (
        <li key={code} className={`border-s-4 px-3 py-1.5 text-sm ${looks[severity]}`}>
          <strong>{t(`severity-${severity}`)}</strong> {words(code)}
        </li>
      ))}
    </ul>
  )
}
