'use client'
import { type BaseSyntheticEvent, useEffect, useRef, useState } from 'react'
import {
  type FieldErrors,
  type FieldPath,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { ApiError, api } from '@/lib/client/api'
import { dropDraft, keepDraft, readDraft } from '@/lib/client/local-draft'
import { randomId } from '@/lib/client/random-id'
import { useLeaveWarning } from '@/lib/client/use-leave-warning'
import { useSubmit } from '@/lib/client/use-submit'
import { useTell } from '@/lib/client/use-tell'
import { canonicalJson } from '@/lib/core/canonical-json'
import { type CoverageCell, cellKey } from '@/lib/core/coverage/estimate/cell'
import {
  checkEntry,
  type EnteredEstimate,
  entryOf,
} from '@/lib/core/coverage/estimate/entered-estimate'
import type { PopulationCode } from '@/lib/core/coverage/estimate/estimate-value'
import type { FieldError } from '@/lib/core/error'
import type { Reason } from '@/lib/core/reason'
import type { EstimateNow } from './estimate-conflict'

interface Given {
  assessmentId: string
  cell: CoverageCell
  population: PopulationCode
  estimate: { id: string; version: number } | null
  start: EnteredEstimate
  onSaved: () => void
}

interface Editor {
  form: UseFormReturn<EnteredEstimate>
  /** What is typed now. */
  entry: EnteredEstimate
  /** What was typed earlier and not saved has been brought back. */
  isBack: boolean
  /** What someone else saved meanwhile. */
  conflict: EstimateNow | null
  busy: boolean
  refusal: string | null
  errors: Record<string, string>
  save: (event?: BaseSyntheticEvent) => void
  startOver: () => void
  drop: () => void
  keepMine: () => void
  takeTheirs: () => void
}

/**
 * The form of one estimate: a copy in this browser of what is typed, saving as a whole, and the
 * choice when someone else was faster.
 */
export function useEstimateEditor({
  assessmentId,
  cell,
  population,
  estimate,
  start,
  onSaved,
}: Given): Editor {
  const { busy, refusal, errors, submit } = useSubmit()
  const tell = useTell()
  const [conflict, setConflict] = useState<EstimateNow | null>(null)
  const resolver: Resolver<EnteredEstimate> = (values) =>
    ({ values, errors: errorsOf(checkEntry(values, cell, population).errors, tell) }) as never
  const form = useForm<EnteredEstimate>({ defaultValues: start, resolver })
  const entry = form.watch()
  const { name, version, isBack, drop } = useDraft(
    `coverage/${assessmentId}/${cellKey(cell)}/${estimate?.id ?? 'new'}`,
    estimate?.version ?? 0,
    form,
    start,
  )
  useLeaveWarning(form.formState.isDirty && !busy)

  const send = async (values: EnteredEstimate) => {
    const { content } = checkEntry(values, cell, population)
    if (!content) return
    const change = async () => {
      const id = estimate?.id ?? newId(name)
      const body = { id, cell, content, version: version.current }
      await putEstimate(assessmentId, body, setConflict)
    }
    if (!(await submit(change))) return
    drop()
    onSaved()
  }
  const save = (event?: BaseSyntheticEvent) => void form.handleSubmit(send)(event)
  const resume = (seen: number) => {
    version.current = seen
    setConflict(null)
  }
  const startOver = () => {
    form.reset(start)
    drop()
  }
  const keepMine = () => {
    if (conflict) resume(conflict.version)
    save()
  }
  const takeTheirs = () => {
    if (!conflict) return
    resume(conflict.version)
    form.reset(entryOf(conflict.content, start))
    drop()
  }
  return {
    ...{ form, entry, isBack, conflict, busy, refusal, errors, drop },
    ...{ save, startOver, keepMine, takeTheirs },
  }
}

/** Saves the estimate; where someone else saved another meanwhile, `tell` gets theirs. */
async function putEstimate(
  assessmentId: string,
  body: { id: string; cell: CoverageCell; content: EstimateNow['content']; version: number },
  tell: (theirs: EstimateNow | null) => void,
): Promise<void> {
  try {
    await api('PUT /assessments/{assessmentId}/coverage/estimates')({
      params: { assessmentId },
      body,
    })
  } catch (thrown) {
    const current =
      thrown instanceof ApiError && thrown.code === 'version-conflict'
        ? (thrown.problem.current as EstimateNow)
        : null
    if (current && canonicalJson(current.content) === canonicalJson(body.content)) return
    tell(current)
    throw thrown
  }
}

/**
 * Keeps what is typed in this browser until it is saved, and brings it back when the form is opened
 * again.
 */
function useDraft(
  name: string,
  startVersion: number,
  form: UseFormReturn<EnteredEstimate>,
  start: EnteredEstimate,
) {
  const version = useRef(startVersion)
  const opened = useRef({ form, start })
  const [isBack, setIsBack] = useState(false)
  useEffect(() => {
    const { form: opening, start: empty } = opened.current
    const kept = readDraft<EnteredEstimate>(name)
    if (kept) {
      version.current = kept.version
      opening.reset({ ...empty, ...kept.entry }, { keepDefaultValues: true })
      setIsBack(true)
    }
    const { unsubscribe } = opening.watch((values) => {
      if (canonicalJson(values) === canonicalJson(empty)) dropDraft(name)
      else keepDraft(name, { version: version.current, entry: values as EnteredEstimate })
    })
    return unsubscribe
  }, [name])
  const drop = () => {
    dropDraft(name)
    dropDraft(`${name}/id`)
    setIsBack(false)
  }
  return { name, version, isBack, drop }
}

/** A new estimate keeps its id through repeated tries, so that none adds a second one. */
function newId(name: string): string {
  const kept = readDraft<string>(`${name}/id`)
  if (kept) return kept.entry
  const id = randomId()
  keepDraft(`${name}/id`, { version: 0, entry: id })
  return id
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
