'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { useAct } from '@/lib/client/form/use-act'
import { saveRequest } from '@/lib/client/save/save-request'
import { useTell } from '@/lib/client/use-tell'
import { fillPath } from '@/lib/core/contract/fill-address'
import { fieldErrorsOf } from '@/lib/core/field-errors'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { OwnQuestionFields, ownQuestionFields } from '@/lib/core/questionnaire/set-up/own-question'

/** What the form holds, right or not yet. */
export type OwnQuestionEntry = z.input<typeof OwnQuestionFields>

const adding = 'POST /assessments/{assessmentId}/questionnaire/questions'
const rewording = 'PUT /assessments/{assessmentId}/questionnaire/questions/{question}'

/** What is begun of a question that has no number yet. */
export const newQuestion = 'new'

/** Where they are kept. */
export function questionsAt(assessmentId: string): string {
  return fillPath(adding, { params: { assessmentId } })
}

interface Props {
  assessmentId: string
  question: AskedQuestion | null
  onDone: () => void
}

/** What is written of a question, kept until it is saved. */
export function useOwnQuestion({ assessmentId, question, onDone }: Props) {
  const t = useTranslations('questionSetUp')
  const router = useRouter()
  const tell = useTell()
  const [problems, setProblems] = useState<Record<string, string>>({})
  const place = questionsAt(assessmentId)
  const { act, snapshot } = useAct<OwnQuestionEntry | null>(
    {
      ...{ place, part: question?.id ?? newQuestion, title: t('own') },
      label: question?.id ?? t('add'),
      start: question && ownQuestionFields(question),
      words: (entry) => entry?.question ?? '',
      ...(question && { version: question.version }),
    },
    () => {
      onDone()
      router.refresh()
    },
  )
  const send = () => {
    const parsed = OwnQuestionFields.safeParse(act.current().entry)
    const found = parsed.success ? [] : fieldErrorsOf(parsed.error)
    setProblems(
      Object.fromEntries(found.map(({ path: at, ...reason }) => [at.split('.')[0], tell(reason)])),
    )
    if (!parsed.success) return
    const { data } = parsed
    if (!question) return act.press(saveRequest(adding, { params: { assessmentId }, body: data }))
    const { id, version } = question
    const params = { assessmentId, question: id }
    const request = saveRequest(rewording, { params, body: { version, question: data } })
    act.press(request, version)
  }
  return { act, snapshot, problems, send }
}
