import { useTranslations } from 'next-intl'
import { TabLink } from '../shell/tab-link'

export interface QuestionnaireNavProps {
  /** Address of the questionnaire, `/assessments/{id}/questionnaire`. */
  base: string
  current: '' | 'delegation' | 'review' | 'analysis' | 'exchange' | 'questions'
  /** Actions that the person may take. */
  allowed: string[]
}

const pages = [
  { page: '', action: 'questionnaire.read' },
  { page: 'delegation', action: 'questionnaire.read-all' },
  { page: 'review', action: 'questionnaire.review' },
  { page: 'analysis', action: 'questionnaire.analyse' },
  { page: 'exchange', action: 'questionnaire.read' },
  { page: 'questions', action: 'questionnaire.configure' },
] as const

/** Pages of the questionnaire, as far as they are open to the person; nothing when there is only one. */
export function QuestionnaireNav({ base, current, allowed }: QuestionnaireNavProps) {
  const t = useTranslations('questionnaireNav')
  const shown = pages.filter(({ page, action }) => page === current || allowed.includes(action))
  if (shown.length < 2) return null
  return (
    <nav aria-label={t('title')} className="mb-4">
      <ul className="flex flex-wrap gap-x-5">
        {shown.map(({ page }) => (
          <li key={page}>
            <TabLink href={page === '' ? `${base}?choose` : `${base}/${page}`} label={t(page === '' ? 'overview' : page)} exact />
          </li>
        ))}
      </ul>
    </nav>
  )
}
