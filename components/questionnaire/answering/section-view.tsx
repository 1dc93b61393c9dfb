'use client'
import { useTranslations } from 'next-intl'
import type { FocusEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { AnswerSnapshot } from '@/lib/client/questionnaire/answering/answer-session'
import type { Asked } from '@/lib/client/questionnaire/answering/use-asked'
import type { Layout } from '@/lib/client/questionnaire/answering/use-position'
import type { QuestionSection } from '@/lib/core/methodology/question'
import { QuestionCard } from './question-card'
import { SectionFooter } from './section-footer'

interface Props {
  section: QuestionSection
  asked: Asked
  snapshot: AnswerSnapshot
  layout: Layout
  /** The question that the person is at. */
  question: string
  onLayout: (layout: Layout) => void
  /** Goes to a question. */
  onGo: (question: string) => void
  /** The person works at this question now. */
  onHere: (question: string) => void
  onSection: (section: string) => void
}

/** A section, whole or one question at a time, with the ways on. */
export function SectionView({
  section,
  asked,
  snapshot,
  layout,
  question,
  onLayout,
  onGo,
  onHere,
  onSection,
}: Props) {
  const t = useTranslations('answering')
  const here = [...asked.byQuestion.keys()].filter(
    (id) => asked.byQuestion.get(id)?.[0]?.question.section === section.id,
  )
  const at = Math.max(0, here.indexOf(question))
  const shown = layout === 'section' ? here : here.slice(at, at + 1)
  const isLast = layout === 'section' || at >= here.length - 1
  const note = ({ target }: FocusEvent) => {
    const id = target.closest('[data-question]')?.getAttribute('data-question')
    if (id) onHere(id)
  }
  return (
    <section aria-labelledby="section-title" className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id="section-title" tabIndex={-1}>
          {section.id} {section.title}
        </h2>
        <Button
          look="secondary"
          className="aria-pressed:bg-primary aria-pressed:text-white"
          aria-pressed={layout === 'question'}
          onClick={() => onLayout(layout === 'section' ? 'question' : 'section')}
        >
          {t('oneByOne')}
        </Button>
      </div>
      {section.intro && <p className="text-muted">{section.intro}</p>}
      {layout === 'question' && here.length > 0 && (
        <p className="text-muted text-sm">
          {t('questionOf', { number: at + 1, count: here.length })}
        </p>
      )}
      {here.length === 0 && <p>{t('sectionEmpty')}</p>}
      <div className="grid min-w-0 gap-4" onFocusCapture={note}>
        {shown.map((id) => (
          <QuestionCard key={id} places={asked.byQuestion.get(id) ?? []} />
        ))}
      </div>
      <WaysOn
        {...{ section, asked, question, onGo, onSection }}
        near={layout === 'question' ? { before: here[at - 1], after: here[at + 1] } : {}}
      />
      {isLast && <SectionFooter section={section} asked={asked} snapshot={snapshot} onGo={onGo} />}
    </section>
  )
}

interface WaysProps extends Pick<Props, 'section' | 'asked' | 'question' | 'onGo' | 'onSection'> {
  /** Questions beside this one, when questions are shown one by one. */
  near: { before?: string | undefined; after?: string | undefined }
}

/** Back, on, and to the next question without an answer. */
function WaysOn({ section, asked, question, near, onGo, onSection }: WaysProps) {
  const t = useTranslations('answering')
  const ids = [...asked.byQuestion.keys()]
  const sections = [...new Set(asked.places.map((place) => place.question.section))]
  const index = sections.indexOf(section.id)
  const before = near.before ?? sections[index - 1]
  const after = near.after ?? sections[index + 1]
  const at = ids.indexOf(question)
  const nextOpen = [...ids.slice(at + 1), ...ids.slice(0, at + 1)].find((id) =>
    asked.byQuestion.get(id)?.some(({ key }) => asked.isOpen(key)),
  )
  const go = (target: string, isQuestion: boolean) =>
    isQuestion ? onGo(target) : onSection(target)
  return (
    <nav aria-label={t('ways')} className="flex flex-wrap gap-3">
      {before && (
        <Button look="secondary" onClick={() => go(before, before === near.before)}>
          {before === near.before ? t('previousQuestion') : t('previousSection')}
        </Button>
      )}
      {after && (
        <Button look="secondary" onClick={() => go(after, after === near.after)}>
          {after === near.after ? t('nextQuestion') : t('nextSection')}
        </Button>
      )}
      {nextOpen ? (
        <Button onClick={() => onGo(nextOpen)}>{t('nextOpen')}</Button>
      ) : (
        <p className="self-center font-semibold text-good">{t('allAnswered')}</p>
      )}
    </nav>
  )
}
