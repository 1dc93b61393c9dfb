import { useTranslations } from 'next-intl'
import type { FileProblem } from '@/lib/core/coverage/import/file-problem'

/** What could not be counted as it stands, by kind, with the rows where it stands. */
export function ProblemList({ problems }: { problems: FileProblem[] }) {
  const t = useTranslations('coverageImport')
  return (
    <ul className="grid grid-cols-1 gap-3">
      {problems.map(({ kind, column, count, rows, values }) => (
        <li key={kind} className="border-line border-t pt-2">
          <p>
            <span className="font-semibold">{t(`problem.${kind}`)}</span>{' '}
            {t('problemCount', { count, column })}
          </p>
          {values.length > 0 && (
            <p>
              {t('problemValues', {
                values: values.map((value) => value || t('blank')).join(', '),
              })}
            </p>
          )}
          {rows.length > 0 && (
            <details>
              <summary className="min-h-6 cursor-pointer text-primary underline">
                {t('problemRows', { count: rows.length })}
              </summary>
              <p className="break-words text-sm">{rows.join(', ')}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
