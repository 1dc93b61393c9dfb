'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { SaveLine } from '@/components/save/save-line'
import { Alert } from '@/components/ui/alert'
import { AnswerSession } from '@/lib/client/questionnaire/answering/answer-session'
import { useAnswers } from '@/lib/client/questionnaire/answering/use-answers'
import { type Asked, useAsked } from '@/lib/client/questionnaire/answering/use-asked'
import { usePosition } from '@/lib/client/questionnaire/answering/use-position'
import { useOutbox } from '@/lib/client/save/use-outbox'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { type AskedQuestion, instancesOf } from '@/lib/core/questionnaire/instrument'
import {
  AnsweringContext,
  type Answering as AnsweringValue,
  type StandardText,
} from './answering-context'
import { LanguageSwitch } from './language-switch'
import { SectionList } from './section-list'
import { SectionView } from './section-view'

interface Props {
  assessmentId: string
  user: { id: string; name: string }
  view: QuestionnaireView
  standards: Record<string, StandardText>
  /** Place in the address, if any. */
  given: { section: string | null; question: string | null }
}

/** All sections at once, so that moving between them needs no connection. */
export function Answering({ assessmentId, user, view, standards, given }: Props) {
  const t = useTranslations('answering')
  const institution = view.institution.id
  const outbox = useOutbox()
  const [session] = useState(
    () =>
      new AnswerSession(outbox, {
        assessment: assessmentId,
        institution,
        answers: view.answers,
        title: `${t('title')}, ${view.institution.name}`,
        label: (instance) => nameOfPlace(view, instance),
      }),
  )
  const [language, setLanguage] = useState('')
  const snapshot = useAnswers(session)
  const asked = useAsked(view, snapshot)
  useEffect(() => session.start(), [session])
  useEffect(() => session.receive(view.answers), [session, view.answers])

  const start = startOf(asked, given)
  const { position, layout, arrival, change } = usePosition(
    `crvs-place/${user.id}/${assessmentId}/${institution}`,
    { section: start?.section ?? '', question: start?.id ?? '' },
    given.section !== null || given.question !== null,
    ({ question }) => asked.byQuestion.has(question),
  )
  const section = view.sections.find(({ id }) => id === position.section) ?? view.sections[0]
  const answering = useAnsweringValue({ assessmentId, view, session, standards, language })
  useEffect(() => {
    if (arrival) document.getElementById(`title-${arrival}`)?.scrollIntoView()
  }, [arrival])
  const goTo = (to: { section: string; question: string }, heading: string) => {
    session.flush()
    change(to)
    focusSoon(heading)
  }
  const go = (question: string) =>
    goTo(
      {
        section: asked.byQuestion.get(question)?.[0]?.question.section ?? position.section,
        question,
      },
      `title-${question}`,
    )
  const goToSection = (id: string) =>
    goTo(
      { section: id, question: startOf(asked, { section: id, question: null })?.id ?? '' },
      'section-title',
    )
  if (!section) return <Alert>{t('nothingDelegated')}</Alert>
  return (
    <AnsweringContext value={answering}>
      <div className="grid gap-4">
        <p className="max-w-3xl">{t('nationality')}</p>
        {!view.editable && <Alert>{t(readOnlyReason(view.stepStatus))}</Alert>}
        <SaveLine place={session.place} />
        <LanguageSwitch language={language} onChange={setLanguage} />
        <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <SectionList asked={asked} snapshot={snapshot} current={section.id} onGo={goToSection} />
          <SectionView
            key={section.id}
            section={section}
            asked={asked}
            snapshot={snapshot}
            layout={layout}
            question={position.question}
            onLayout={(next) => change({ layout: next })}
            onGo={go}
            onHere={(question) => question !== position.question && change({ question })}
            onSection={goToSection}
          />
        </div>
      </div>
    </AnsweringContext>
  )
}

/** One value for all parts of the screen, with the documents that were uploaded meanwhile. */
function useAnsweringValue(
  value: Omit<AnsweringValue, 'editable' | 'documents' | 'addDocument'>,
): AnsweringValue {
  const { assessmentId, view, session, standards, language } = value
  const [added, setAdded] = useState<AnsweringValue['documents']>([])
  return useMemo(
    () => ({
      ...{ assessmentId, view, session, standards, language, editable: view.editable },
      documents: [
        ...view.documents,
        ...added.filter(({ id }) => !view.documents.some((document) => document.id === id)),
      ],
      addDocument: (document: AnsweringValue['documents'][number]) =>
        setAdded((before) => [...before, document]),
    }),
    [assessmentId, view, session, standards, language, added],
  )
}

/** Where to begin: at the place given, else at the first question without an answer. */
function startOf(asked: Asked, given: Props['given']): AskedQuestion | undefined {
  const questions = [...asked.byQuestion.values()].flatMap(([first]) =>
    first ? [first.question] : [],
  )
  const isOpen = ({ id }: AskedQuestion) =>
    (asked.byQuestion.get(id) ?? []).some(({ key }) => asked.isOpen(key))
  return (
    questions.find(({ id }) => id === given.question) ??
    questions.find(({ section }) => section === given.section) ??
    questions.find(isOpen) ??
    questions[0]
  )
}

/** Number and text of the question at a place. */
function nameOfPlace(view: QuestionnaireView, instance: string): string {
  const found = instancesOf(view).find(({ key }) => key === instance)
  return found ? `${found.question.id} ${found.question.question}` : instance
}

/** Moves the focus once the part that was gone to is drawn. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}

const readOnlyReasons = ['not-started', 'completed', 'in-review'] as const

function readOnlyReason(
  status: string,
): 'readOnly' | `readOnly-${(typeof readOnlyReasons)[number]}` {
  const reason = readOnlyReasons.find((known) => known === status)
  return reason ? `readOnly-${reason}` : 'readOnly'
}
