import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

interface StepBefore {
  key: string
  number: number
  title: string
  completed: boolean
}

/** The steps that this one waits for. */
export function StepsBefore({ steps }: { steps: StepBefore[] }) {
  const t = useTranslations('step')
  return (
    <Card>
      <h2 className="mb-3">{t('opensAfter')}</h2>
      <ul className="grid gap-1">
        {steps.map(({ key, number, title, completed }) => (
          <li key={key}>
            {number}. {title}{' '}
            <span className="text-muted">({completed ? t('done') : t('notDone')})</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
