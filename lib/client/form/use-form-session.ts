'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Addressing, Contract } from '@/lib/core/contract/contract'
import { fillPath } from '@/lib/core/contract/fill-address'
import type { Json } from '@/lib/core/json'
import { type BodyOf, methodOf, type SavingOperation } from '../save/save-request'
import { useOutbox } from '../save/use-outbox'
import { FormSession, type FormSnapshot, type FormStart } from './form-session'

type FormOperation = Extract<SavingOperation, `${'PATCH' | 'PUT'} ${string}`>

/** A form by the operation that changes its record; names and values follow from its body. */
type Form<Name extends FormOperation> = Addressing<Contract[Name]> &
  Pick<FormStart, 'href' | 'title' | 'version' | 'id'> & {
    operation: Name
    /** Where several records are changed at one address: which of them this is, as members of the
     * body and in a word. */
    along?: { [Field in keyof BodyOf<Name>]?: BodyOf<Name>[Field] & Json }
    part?: string
    labels: { [Field in keyof BodyOf<Name>]?: string }
    values: { [Field in keyof BodyOf<Name>]?: BodyOf<Name>[Field] & Json }
  }

/** A plain form on this page, saved as the person edits it. */
export function useFormSession<Name extends FormOperation>(
  form: Form<Name>,
  onSaved?: () => void,
): { place: string; session: FormSession; snapshot: FormSnapshot } {
  const outbox = useOutbox()
  const path = fillPath(form.operation, form as never)
  const place = form.part ? `${path}/${form.part}` : path
  const [session] = useState(() => new FormSession(outbox, startOf(form, place, path)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what to do then does not change.
  useEffect(() => session.start(onSaved), [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other values come with another version.
  useEffect(() => session.renew(startOf(form, place, path)), [session, form.version])
  const snapshot = useSyncExternalStore(session.subscribe, session.current, session.current)
  return { place, session, snapshot }
}

function startOf<Name extends FormOperation>(
  { operation, along = {}, labels, values, href, title, version, id }: Form<Name>,
  place: string,
  path: string,
): FormStart {
  return {
    ...{ place, path, href, title, version },
    ...(id && { id }),
    method: methodOf(operation) as 'PATCH' | 'PUT',
    along: along as FormStart['along'] & object,
    labels: labels as FormStart['labels'],
    values: values as FormStart['values'],
  }
}
