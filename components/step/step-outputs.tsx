import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

interface StepOutput {
  key: string
  title: string
  open: boolean
  latestNumber: number | null
  approved: boolean
}

/**
 * What the step must produce, and how far each is. `written`: outputs whose text this person may
 * open.
 */
export function StepOutputs({
  base,
  outputs,
  written,
}: {
  base: string
  outputs: StepOutput[]
  written: readonly string[]
}) {
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
            {output.open ? (
              <Link href={`${base}/outputs/${output.key}`}>{output.title}</Link>
            ) : (
              <span className="font-semibold">{output.title}</span>
            )}
            <p className="text-muted text-sm">{state(output)}</p>
            {written.includes(output.key) && (
              <Link href={`${base}/reports/${output.key}`}>{t('writeOutput')}</Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
