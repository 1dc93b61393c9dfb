import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NumberMark } from '@/components/ui/number-mark'
import { StatusMark } from '@/components/ui/status-mark'

interface RailStep {
  key: string
  number: number
  title: string
  status: string
  open: boolean
  readable: boolean
  stale: boolean
  overridden: boolean
}

interface Props {
  base: string
  phases: { key: string; number: number; title: string; steps: RailStep[] }[]
}

/** The way through the phases: where the assessment stands, and what comes next. */
export function PhaseRail({ base, phases }: Props) {
  const t = useTranslations('overview')
  return (
    <ol className="grid gap-4 lg:grid-cols-3">
      {phases.map(({ key, number, title, steps }) => (
        <li key={key} className="rounded-lg border border-line bg-paper p-4 sm:p-6">
          <h2>{t('phase', { number, title })}</h2>
          <p className="mb-5 text-muted text-sm">
            {t('progress', {
              done: steps.filter(({ status }) => status === 'completed').length,
              total: steps.length,
            })}
          </p>
          <ol>
            {steps.map((step) => (
              <li
                key={step.key}
                className="relative flex gap-3 pb-5 before:absolute before:inset-y-0 before:start-[1.0625rem] before:w-0.5 before:bg-line last:pb-0 last:before:hidden"
              >
                <NumberMark number={step.number} status={step.status} flagged={step.overridden} />
                <div className="grid min-w-0 content-start gap-1 pt-1">
                  {step.readable ? (
                    <Link href={`${base}/steps/${step.key}`}>{step.title}</Link>
                  ) : (
                    <span>{step.title}</span>
                  )}
                  <StepState step={step} />
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** States that ask for somebody stand out; the others are said quietly. */
function StepState({ step }: { step: RailStep }) {
  const t = useTranslations('overview')
  const states = useTranslations('status')
  const quiet = step.status === 'completed' || step.status === 'not-started'
  const label =
    step.status === 'not-started'
      ? step.open
        ? t('ready')
        : t('waiting')
      : states(step.status as 'completed')
  const notes = [step.stale && t('stale'), step.overridden && t('overridden')]
    .filter(Boolean)
    .join(' · ')
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
      {quiet ? <span>{label}</span> : <StatusMark status={step.status} label={label} />}
      {notes && <span>{notes}</span>}
    </p>
  )
}
