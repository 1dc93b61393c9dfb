import Link from 'next/link'
import { useTranslations } from 'next-intl'

interface Props {
  assessment: {
    id: string
    phases: readonly { steps: readonly { key: string; readable: boolean }[] }[]
  }
  step: { key: string; number: number; title: string }
}

/** Leads from a form to its step; names the step where it is not open to this person. */
export function BackToStep({ assessment, step }: Props) {
  const t = useTranslations('tool')
  const readable = assessment.phases.some(({ steps }) =>
    steps.some(({ key, readable }) => key === step.key && readable),
  )
  const words = t('back', { number: step.number, title: step.title })
  return readable ? (
    <Link href={`/assessments/${assessment.id}/steps/${step.key}`}>{words}</Link>
  ) : (
    <span className="text-muted">{step.title}</span>
  )
}
