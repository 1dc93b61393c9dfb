import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

interface StepTool {
  key: string
  name: string
  /** Where its screen is, below the assessment. */
  path: string
  purpose: string
  open: boolean
}

/** Tools of the step; what is not open to this person is named without a link. */
export function StepTools({ base, tools }: { base: string; tools: StepTool[] }) {
  const t = useTranslations('step')
  return (
    <Card>
      <h2 className="mb-3">{t('tools')}</h2>
      {tools.length === 0 && <p>{t('noTools')}</p>}
      <ul className="grid gap-3">
        {tools.map((tool) => (
          <li key={tool.key}>
            {tool.open ? (
              <Link href={`${base}${tool.path}`}>{tool.name}</Link>
            ) : (
              <span className="font-semibold">{tool.name}</span>
            )}
            <p className="text-muted text-sm">{tool.purpose}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
