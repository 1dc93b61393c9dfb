'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckList, PlainInput, PlainSelect, PlainText } from '@/components/forms/plain-input'
import { ActLine } from '@/components/save/act-line'
import { Button } from '@/components/ui/button'
import { textOf, tickedOf } from '@/lib/client/form-values'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { type OwnAnswerType, ownAnswerTypes } from '@/lib/core/questionnaire/set-up/own-question'
import type { QuestionnaireSetUp } from '@/lib/core/questionnaire/set-up/set-up-view'
import { ConditionFields, readCondition } from './condition-fields'
import type { EditionLists } from './edition-lists'
import { type OwnQuestionEntry, questionsAt, useOwnQuestion } from './use-own-question'

interface Props {
  assessmentId: string
  /** Null for a new one. */
  question: AskedQuestion | null
  setUp: QuestionnaireSetUp
  lists: EditionLists
  onDone: () => void
}

/** A question of the lead body's own; a change of one makes a new version of it. */
export function OwnQuestionForm({ assessmentId, question, setUp, lists, onDone }: Props) {
  const t = useTranslations('questionSetUp')
  const id = (name: string) => `${question?.id ?? 'new'}-${name}`
  const place = questionsAt(assessmentId)
  const { act, snapshot, problems, send } = useOwnQuestion({ assessmentId, question, onDone })
  const cancel = () => {
    act.discard()
    onDone()
  }
  const note = (form: HTMLFormElement) => act.set(read(new FormData(form), id))
  return (
    <form
      className="grid gap-4 rounded border border-line p-4"
      noValidate
      onChange={({ currentTarget }) => note(currentTarget)}
      onSubmit={(event) => {
        event.preventDefault()
        note(event.currentTarget)
        send()
      }}
    >
      {question && <p className="text-muted text-sm">{t('rewordHelp')}</p>}
      <fieldset key={snapshot.revision} disabled={snapshot.isUnderWay} className="grid gap-4">
        <QuestionFields
          {...{ id, lists, setUp, question }}
          start={snapshot.entry}
          errors={problems}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('saveQuestion')}</Button>
          <Button look="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      </fieldset>
      <ActLine place={place} snapshot={snapshot} />
    </form>
  )
}

interface PartProps {
  id: (name: string) => string
  lists: EditionLists
  start: OwnQuestionEntry | null
}

function QuestionFields({
  id,
  lists,
  setUp,
  question,
  start,
  errors,
}: PartProps & Pick<Props, 'setUp' | 'question'> & { errors: Record<string, string> }) {
  const [answerType, setAnswerType] = useState<OwnAnswerType>(start?.answerType ?? 'single')
  return (
    <>
      <WordingFields id={id} start={start} errors={errors} />
      <TypeFields {...{ id, lists, start, answerType, errors }} onType={setAnswerType} />
      <RequiredMark id={id} start={start} />
      <ScopeFields id={id} lists={lists} start={start} error={errors.events} />
      <ConditionFields
        id={id}
        asked={setUp.asked.filter((asked) => asked.id !== question?.id)}
        start={start?.condition ?? null}
        error={errors.condition}
      />
    </>
  )
}

function WordingFields({
  id,
  start,
  errors,
}: Omit<PartProps, 'lists'> & { errors: Record<string, string> }) {
  const t = useTranslations('questionSetUp')
  return (
    <>
      <PlainText
        id={id('question')}
        label={t('text')}
        rows={2}
        required
        defaultValue={start?.question}
        error={errors.question}
      />
      <PlainText
        id={id('help')}
        label={t('help')}
        rows={2}
        defaultValue={start?.help}
        error={errors.help}
      />
    </>
  )
}

function RequiredMark({ id, start }: Omit<PartProps, 'lists'>) {
  const t = useTranslations('questionSetUp')
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        className="size-5 shrink-0"
        name={id('flag')}
        value="required"
        defaultChecked={start?.required}
      />
      {t('required')}
    </label>
  )
}

function TypeFields({
  id,
  lists,
  start,
  answerType,
  onType,
  errors,
}: PartProps & {
  answerType: OwnAnswerType
  onType: (type: OwnAnswerType) => void
  errors: Record<string, string>
}) {
  const t = useTranslations('questionSetUp')
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <PlainSelect
          id={id('section')}
          label={t('section')}
          options={lists.sections}
          defaultValue={start?.section ?? 'X'}
          error={errors.section}
        />
        <PlainSelect
          id={id('type')}
          label={t('type')}
          options={ownAnswerTypes.map((type) => ({ value: type, label: t(`type-${type}`) }))}
          value={answerType}
          onChange={(event) => onType(event.target.value as OwnAnswerType)}
        />
      </div>
      {(answerType === 'single' || answerType === 'multi') && (
        <PlainText
          id={id('options')}
          label={t('options')}
          help={t('onePerLine')}
          rows={4}
          defaultValue={start?.options?.join('\n')}
          error={errors.options}
        />
      )}
      {answerType === 'table' && (
        <PlainText
          id={id('columns')}
          label={t('columns')}
          help={t('onePerLine')}
          rows={4}
          defaultValue={start?.columns?.join('\n')}
          error={errors.columns}
        />
      )}
      {answerType === 'number' && (
        <PlainInput
          id={id('unit')}
          label={t('unit')}
          defaultValue={start?.unit}
          error={errors.unit}
        />
      )}
    </>
  )
}

const repeats = ['repeatForEvent', 'repeatForPopulation'] as const

function ScopeFields({ id, lists, start, error }: PartProps & { error: string | undefined }) {
  const t = useTranslations('questionSetUp')
  return (
    <details open={error ? true : undefined}>
      <summary className="inline-block min-h-11 cursor-pointer py-2 text-primary underline underline-offset-2">
        {t('scope')}
      </summary>
      <div className="grid gap-4 pt-2">
        <CheckList
          legend={t('events')}
          name={id('event')}
          options={lists.events}
          chosen={start?.events ?? []}
        />
        <CheckList
          legend={t('populations')}
          name={id('population')}
          options={lists.populations}
          chosen={start?.populations ?? []}
        />
        <CheckList
          legend={t('repeat')}
          name={id('flag')}
          options={repeats.map((flag) => ({ value: flag, label: t(flag) }))}
          chosen={repeats.filter((flag) => start?.[flag])}
        />
        {error && <p className="font-semibold text-bad text-sm">{error}</p>}
        <CheckList
          legend={t('challenges')}
          name={id('challenge')}
          options={lists.challenges}
          chosen={start?.challenges ?? []}
        />
      </div>
    </details>
  )
}

function read(form: FormData, id: (name: string) => string): OwnQuestionEntry {
  const lines = (name: string) =>
    textOf(form, id(name))
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const flags = tickedOf(form, id('flag'))
  return {
    section: textOf(form, id('section')),
    question: textOf(form, id('question')).replace(/\s+/g, ' '),
    help: textOf(form, id('help')),
    answerType: textOf(form, id('type')) as OwnAnswerType,
    options: lines('options'),
    columns: lines('columns'),
    unit: textOf(form, id('unit')),
    events: tickedOf(form, id('event')),
    populations: tickedOf(form, id('population')),
    challenges: tickedOf(form, id('challenge')),
    required: flags.includes('required'),
    repeatForEvent: flags.includes('repeatForEvent'),
    repeatForPopulation: flags.includes('repeatForPopulation'),
    condition: readCondition(form, id),
  }
}
