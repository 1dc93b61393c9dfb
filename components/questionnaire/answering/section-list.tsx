'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { AnswerSnapshot } from '@/lib/client/questionnaire/answering/answer-session'
import type { Asked } from '@/lib/client/questionnaire/answering/use-asked'
import type { QuestionSection } from '@/lib/core/methodology/question'
import { questionProgress } from '@/lib/core/questionnaire/answering/progress'
import { sectionState } from '@/lib/core/questionnaire/answering/section-state'
import { useAnswering } from './answering-context'

interface Props {
  asked: Asked
  snapshot: AnswerSnapshot
  current: string
  onGo: (section: string) => void
}

/** The sections with how far each is; on a small screen behind one button. */
export function SectionList({ asked, snapshot, current, onGo }: Props) {
  const t = useTranslations('answering')
  const { view } = useAnswering()
  const [open, setOpen] = useState(false)
  return (
    <nav
      aria-label={t('sections')}
      className="grid gap-2 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <Button
        look="secondary"
        className="lg:hidden"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('chooseSection', { count: view.sections.length })}
      </Button>
      <ol className={`gap-1 ${open ? 'grid' : 'hidden'} lg:grid`}>
        {view.sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              aria-current={section.id === current ? 'step' : undefined}
              className="grid min-h-11 w-full gap-0.5 rounded border border-line bg-paper px-3 py-2 text-start hover:bg-ground aria-[current]:border-primary aria-[current]:border-s-4"
              onClick={() => {
                setOpen(false)
                onGo(section.id)
              }}
            >
              <span className="font-semibold">
                {section.id} {section.title}
              </span>
              <SectionProgress section={section} asked={asked} snapshot={snapshot} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/**
 * "12 of 18 answered, 2 open required", the day it is due, and whether it was handed in or sent
 * back.
 */
function SectionProgress({
  section,
  asked,
  snapshot,
}: {
  section: QuestionSection
  asked: Asked
  snapshot: AnswerSnapshot
}) {
  const t = useTranslations('answering')
  const format = useFormatter()
  const { view } = useAnswering()
  const places = asked.places.filter(({ question }) => question.section === section.id)
  const progress = questionProgress(places, new Set(places.map(({ key }) => key)), asked.answers)
  const saved = places.flatMap(({ key }) => snapshot.places.get(key)?.saved ?? [])
  const state = sectionState(saved, progress.answered)
  const due = view.delegations
    .flatMap(({ section: id, dueOn, forMe }) =>
      id === section.id && dueOn && forMe ? [dueOn] : [],
    )
    .sort()[0]
  return (
    <span className="text-muted text-sm">
      {t('progress', { answered: progress.answered, asked: progress.asked })}
      {progress.requiredOpen > 0 && `, ${t('openRequired', { count: progress.requiredOpen })}`}
      {due &&
        ` · ${t('due', { day: format.dateTime(new Date(`${due}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' }) })}`}
      {state && (
        <span
          className={`font-semibold ${state === 'returned' ? 'text-bad' : 'text-good'}`}
        >{` · ${t(`section-${state}`)}`}</span>
      )}
    </span>
  )
}
