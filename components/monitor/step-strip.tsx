import { useTranslations } from 'next-intl'
import { NumberMark } from '@/components/ui/number-mark'

/** Numbered marks of the steps; each says its step and state to those who cannot see the colour. */
export function StepStrip({
  steps,
}: {
  steps: { key: string; number: number; title: string; status: string; overridden: boolean }[]
}) {
  const t = useTranslations('monitor')
  const states = useTranslations('status')
  return (
    <ol className="flex flex-wrap gap-1.5">
      {steps.map((step) => {
        const words = t('step', {
          number: step.number,
          title: step.title,
          status: states(step.status as 'completed'),
        })
        return (
          <li key={step.key} title={words}>
            <NumberMark number={step.number} status={step.status} flagged={step.overridden} />
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
    </ol>
  )
}
