'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { PlainInput, PlainText } from '@/components/forms/plain-input'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { SureButton } from '@/components/ui/sure-button'
import type { FormSession, FormSnapshot } from '@/lib/client/form/form-session'
import type { Json } from '@/lib/core/json'

interface Form {
  session: FormSession
  snapshot: FormSnapshot
}

interface Props extends Form {
  field: string
  label: string
  help?: string
  type?: 'text' | 'date' | 'number'
  min?: number
  max?: number
  /** Lines of a longer text; one line without it. */
  rows?: number
  autoComplete?: string
  /** Between the text that is typed and the value that is saved. */
  read?: (text: string) => Json
  write?: (value: Json) => string
}

/** A text of a form that saves itself, with what is wrong with it right there. */
export function SavedText({ session, snapshot, field, label, read, write, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const value = snapshot.values[field] ?? null
  const text = write ? write(value) : String(value ?? '')
  const readText = read ?? ((typed: string) => typed.trim() || null)
  const { rows, help, type = 'text', autoComplete, min, max } = rest
  const control = {
    id: session.idOf(field),
    label,
    ...(help && { help }),
    ...(autoComplete && { autoComplete }),
    error: snapshot.refusals[field],
    value: draft ?? text,
    onChange: ({ target }: { target: { value: string } }) => {
      setDraft(target.value)
      // Browsers fill a date from the first figure of the year on.
      const isHalfTyped = type === 'date' && target.value !== '' && target.value < '1000'
      if (!isHalfTyped) session.set(field, readText(target.value), true)
    },
    onBlur: () => {
      setDraft(null)
      session.flush()
    },
  }
  return (
    <FieldTroubles {...{ session, snapshot, field, label }} words={write}>
      {rows ? (
        <PlainText {...control} rows={rows} />
      ) : (
        <PlainInput {...control} {...{ type, min, max }} />
      )}
    </FieldTroubles>
  )
}

interface TroubleProps extends Form {
  field: string
  label: string
  words?: ((value: Json) => string) | undefined
  children: ReactNode
}

/** What is wrong with a field, under it: a value to mend or give up, or two values to choose from. */
export function FieldTroubles({ session, snapshot, field, label, words, children }: TroubleProps) {
  const t = useTranslations('tool')
  const inWords = words ?? ((value: Json) => String(value ?? ''))
  const theirs = snapshot.disputes[field]
  return (
    <div className="grid content-start gap-2">
      {children}
      {snapshot.refusals[field] !== undefined && (
        <SureButton
          label={t('giveUp')}
          sure={t('giveUpSure')}
          about={label}
          onSure={() => session.discard(field)}
        />
      )}
      {theirs !== undefined && (
        <Alert tone="warn" live>
          <h3>{t('conflict', { name: label })}</h3>
          <dl className="my-2 grid gap-3 sm:grid-cols-2">
            {(['yours', 'theirs'] as const).map((whose) => (
              <div key={whose}>
                <dt className="font-semibold">{t(whose)}</dt>
                <dd className="whitespace-pre-wrap break-words">
                  {inWords(whose === 'yours' ? (snapshot.values[field] ?? null) : theirs) || '–'}
                </dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => session.resolve(field, 'mine')}>{t('keepMine')}</Button>
            <Button look="secondary" onClick={() => session.resolve(field, 'theirs')}>
              {t('takeTheirs')}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  )
}
