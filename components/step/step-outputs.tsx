import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

interface StepOutput {
  key: string
  title: string
  /** Null where it is not open to this person. */
  path: string | null
  /** Where its text is written, for those who may open it. */
  textPath: string | null
  latestNumber: number | null
  approved: boolean
}

/** What the step must produce, and how far each is. */
export function StepOutputs({ base, outputs }: { base: string; outputs: StepOutput[] }) {
  const t = useTranslations('step')
  const state = ({ latestNumber, approved }: StepOutput) =>
    latestNumber === null
      ? t('notIssued')
      : `${t('version', { number: latestNumber })}, ${approved ? t('approved') : t('notApproved')}`
  return (
    <Card>
      <h2 className="mb-3">{t('outputs')}</h2>
      <ul className="grid gap-3">
        {outputs.map((output) => (
          <li key={output.key}>
            {output.path === null ? (
              <span className="font-semibold">{output.title}</span>
            ) : (
              <Link href={`${base}${output.path}`}>{output.title}</Link>
            )}
            <p className="text-muted text-sm">{state(output)}</p>
            {output.textPath !== null && (
              <Link href={`${base}${output.textPath}`}>{t('writeOutput')}</Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
