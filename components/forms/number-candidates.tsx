import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

interface Props {
  numbers: number[]
  onChoose: (number: number) => void
}

/** What was typed, in each way that it can be read. */
export function NumberCandidates({ numbers, onChoose }: Props) {
  const t = useTranslations('app')
  const format = useFormatter()
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span>{t('numberMeant')}</span>
      {numbers.map((number) => (
        <Button key={number} look="secondary" onClick={() => onChoose(number)}>
          {format.number(number, { maximumFractionDigits: 12, useGrouping: number >= 10_000 })}
        </Button>
      ))}
    </p>
  )
}
