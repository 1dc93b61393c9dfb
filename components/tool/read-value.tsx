'use client'
import { useTranslations } from 'next-intl'
import type { Json } from '@/lib/core/json'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { useValueWords } from './use-value-words'

/** A field that this person reads and does not change. */
export function ReadValue({
  id,
  field,
  value,
  options,
}: {
  id: string
  field: ScalarField
  value: Json
  options: Option[]
}) {
  const t = useTranslations('tool')
  const words = useValueWords()(field, value, options)
  return (
    <div id={id}>
      <p className="font-semibold">{field.label}</p>
      <p className={`max-w-3xl whitespace-pre-wrap break-words ${words ? '' : 'text-muted'}`}>
        {words || t('none')}
      </p>
    </div>
  )
}
