import { useTranslations } from 'next-intl'
import { TabList } from '@/components/shell/tab-list'

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

/**
 * Pages of the questionnaire, as far as they are open to the person; nothing when there is only
 * one.
 */
export function QuestionnaireNav({ base, current, allowed }: QuestionnaireNavProps) {
  const t = useTranslations('questionnaireNav')
  const tabs = pages.map(({ page, action }) => ({
    href: page === '' ? `${base}?choose` : `${base}/${page}`,
    label: t(page === '' ? 'overview' : page),
    shown: page === current || allowed.includes(action),
    exact: true,
  }))
  if (tabs.filter(({ shown }) => shown).length < 2) return null
  return (
    <div className="mb-4">
      <TabList name={t('title')} tabs={tabs} ruled={false} />
    </div>
  )
}
