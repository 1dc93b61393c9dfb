import { useTranslations } from 'next-intl'

const looks: Record<string, string> = {
  'not-started': 'bg-ground text-muted border-line',
  'in-progress': 'bg-paper text-primary border-primary',
  'in-review': 'bg-warn-ground text-warn border-warn',
  completed: 'bg-good text-white border-good',
  returned: 'bg-bad-ground text-bad border-bad',
  reopened: 'bg-warn-ground text-warn border-warn',
}

/** Twelve numbered marks; each says its step and state to those who cannot see the colour. */
export function StepStrip({ steps }: { steps: { key: string; number: number; title: string; status: string; overridden: boolean }[] }) {
  const t = useTranslations('monitor')
  const states = useTranslations('status')
  return (
    <ol className="flex flex-wrap gap-1">
      {steps.map((step) => {
        const words = t('step', { number: step.number, title: step.title, status: states(step.status as 'completed') })
        return (
          <li key={step.key} title={words} className={`grid size-9 place-items-center rounded border font-semibold text-sm ${looks[step.status] ?? ''}`}>
            <span aria-hidden="true">
              {step.number}
              {step.overridden ? '!' : ''}
            </span>
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
    </ol>
  )
}
