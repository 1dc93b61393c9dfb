'use client'
import { useTranslations } from 'next-intl'
import { type BaseSyntheticEvent, useEffect, useRef } from 'react'
import {
  type FieldErrors,
  type FieldPath,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { ActSnapshot } from '@/lib/client/form/act-session'
import { useAct } from '@/lib/client/form/use-act'
import { randomId } from '@/lib/client/random-id'
import { type SaveRequest, saveRequestAt } from '@/lib/client/save/save-request'
import { useTell } from '@/lib/client/use-tell'
import { canonicalJson } from '@/lib/core/canonical-json'
import { fillPath } from '@/lib/core/contract/fill-address'
import { type CoverageCell, cellKey } from '@/lib/core/coverage/estimate/cell'
import { checkEntry, type EnteredEstimate } from '@/lib/core/coverage/estimate/entered-estimate'
import type { PopulationCode } from '@/lib/core/coverage/estimate/estimate-value'
import type { FieldError } from '@/lib/core/error'
import type { Reason } from '@/lib/core/reason'
import type { EstimateNow } from './estimate-conflict'

const operation = 'PUT /assessments/{assessmentId}/coverage/estimates'

interface Given {
  assessmentId: string
  cell: CoverageCell
  population: PopulationCode
  estimate: { id: string; version: number } | null
  start: EnteredEstimate
  /** It is saved, or given up for what someone else saved. */
  onDone: () => void
}

interface Editor {
  place: string
  form: UseFormReturn<EnteredEstimate>
  /** What is typed now. */
  entry: EnteredEstimate
  snapshot: ActSnapshot<EnteredEstimate>
  /** What was typed earlier and not saved has been brought back. */
  isBack: boolean
  /** What someone else saved meanwhile. */
  conflict: EstimateNow | null
  save: (event?: BaseSyntheticEvent) => void
  drop: () => void
  keepMine: (event?: BaseSyntheticEvent) => void
  takeTheirs: () => void
}

/** The form of one estimate: kept while it is typed, saved as a whole by its button. */
export function useEstimateEditor(given: Given): Editor {
  const { assessmentId, cell, population, estimate, start, onDone } = given
  const t = useTranslations('workbench')
  const tell = useTell()
  const place = fillPath(operation, { params: { assessmentId } })
  const isSaved = useRef(false)
  const version = estimate?.version ?? 0
  const { act, snapshot } = useAct<EnteredEstimate>(
    {
      ...{ place, part: estimate?.id ?? `${cellKey(cell)}/new`, start, version },
      ...{
        title: t('title'),
        label: t(estimate ? 'changeTitle' : 'addTitle'),
        words: wordsOf,
        disputed: 'content',
      },
    },
    () => {
      isSaved.current = true
      onDone()
    },
  )
  const resolver: Resolver<EnteredEstimate> = (values) =>
    ({ values, errors: errorsOf(checkEntry(values, cell, population).errors, tell) }) as never
  const form = useForm<EnteredEstimate>({ defaultValues: start, resolver })
  const { revision, isBegun, theirs, entry: kept } = snapshot
  const opened = useRef({ form, start })
  useEffect(() => {
    const { form: opening, start: empty } = opened.current
    if (revision > 0 && !isSaved.current)
      opening.reset({ ...empty, ...act.current().entry }, { keepDefaultValues: true })
    const { unsubscribe } = opening.watch((values) => act.set(values as EnteredEstimate))
    return unsubscribe
  }, [act, revision])
  const run = (values: EnteredEstimate, send: (request: SaveRequest) => void) => {
    const { content } = checkEntry(values, cell, population)
    if (!content) return
    const body = { id: estimate?.id ?? randomId(), cell, content, version }
    send(saveRequestAt(operation, place, body))
  }
  const save = (values: EnteredEstimate) => run(values, (request) => act.press(request, version))
  const keepMine = (values: EnteredEstimate) => run(values, (request) => act.keepMine(request))
  return {
    ...{ place, form, snapshot, entry: form.watch() },
    isBack: revision > 0 && isBegun && !isSame(kept, start),
    conflict: theirs as EstimateNow | null,
    save: (event) => void form.handleSubmit(save)(event),
    keepMine: (event) => void form.handleSubmit(keepMine)(event),
    drop: () => act.discard(),
    takeTheirs: () => {
      act.discard()
      onDone()
    },
  }
}

function isSame(a: EnteredEstimate, b: EnteredEstimate): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** What was typed, for the list of what is not sent. */
function wordsOf({ method, inputs, table, reason }: EnteredEstimate): string {
  return [method, ...Object.values(inputs), table, reason].filter(Boolean).join('\n')
}

function errorsOf(
  found: FieldError[],
  tell: (reason: Reason) => string,
): FieldErrors<EnteredEstimate> {
  const errors: FieldErrors<EnteredEstimate> = {}
  for (const { path, ...reason } of found)
    set(errors, path as FieldPath<EnteredEstimate>, { type: 'value', message: tell(reason) })
  return errors
}
