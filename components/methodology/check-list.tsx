import { useTranslations } from 'next-intl'
import { LinkIfOpen } from '@/components/ui/link-if-open'
import type { PlacedCheckFailure } from '@/lib/core/tool/placed-check-failure'
import { useCheckWords } from './use-check-words'

const longest = 5

/** Cells that do not make sense, each by the name of its row and with the way to it. */
export function CheckList({ base, failures }: { base: string; failures: PlacedCheckFailure[] }) {
  const t = useTranslations('checks')
  const checkWords = useCheckWords()
  return (
    <ul className="list-disc ps-5 text-sm">
      {failures.slice(0, longest).map((failure) => (
        <li key={`${failure.check} ${failure.place.row} ${failure.place.column}`}>
          <LinkIfOpen base={base} path={failure.path}>
            {failure.rowName === null
              ? checkWords(failure)
              : t('ofRow', { row: failure.rowName, sentence: checkWords(failure) })}
          </LinkIfOpen>
        </li>
      ))}
      {failures.length > longest && <li>{t('andMore', { count: failures.length - longest })}</li>}
    </ul>
  )
}
