import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

interface StepTool {
  key: string
  name: string
  /** Where its screen is, below the assessment; null where it is not open to this person. */
  path: string | null
  purpose: string
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
            {tool.path === null ? (
              <span className="font-semibold">{tool.name}</span>
            ) : (
              <Link href={`${base}${tool.path}`}>{tool.name}</Link>
            )}
            <p className="text-muted text-sm">{tool.purpose}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
