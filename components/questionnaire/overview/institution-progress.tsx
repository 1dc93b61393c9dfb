import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ProgressWords } from '@/components/questionnaire/delegation/progress-words'
import type { InstitutionOverview } from '@/lib/core/questionnaire/overview/overview'

interface Props {
  base: string
  institutions: readonly InstitutionOverview[]
  /** The person may enter answers on behalf of an institution. */
  mayAnswer: boolean
}

/** How far each institution is, and the way to enter answers on its behalf. */
export function InstitutionProgress({ base, institutions, mayAnswer }: Props) {
  const t = useTranslations('questionnaireOverview')
  return (
    <ul>
      {institutions.map(({ id, name, progress, unsigned }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-1 border-line border-t py-3 md:grid-cols-[2fr_3fr]"
        >
          <h3 className="font-semibold text-base">
            {mayAnswer ? <Link href={`${base}?institution=${id}`}>{name}</Link> : name}
          </h3>
          <div>
            {progress ? (
              <ProgressWords part={progress} />
            ) : (
              <p className="text-muted">{t('nothingHanded')}</p>
            )}
            {unsigned > 0 && (
              <p className="text-muted">{t('sectionsUnsigned', { count: unsigned })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
