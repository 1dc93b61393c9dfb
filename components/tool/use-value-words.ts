import { useFormatter, useTranslations } from 'next-intl'
import type { Json } from '@/lib/core/json'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { isYear } from '@/lib/core/tool/format-value'

/** Says the value of a field in words; an empty string when there is none. */
export function useValueWords(): (
  field: ScalarField | undefined,
  value: Json,
  options: Option[],
) => string {
  const t = useTranslations('tool')
  const format = useFormatter()
  const words = (field: ScalarField | undefined, value: Json, options: Option[]): string => {
    if (value === null || value === undefined) return ''
    if (Array.isArray(value)) return value.map((item) => words(field, item, options)).join(', ')
    if (typeof value === 'object')
      return Object.values(value)
        .map((item) => words(undefined, item, []))
        .filter(Boolean)
        .join(' · ')
    if (typeof value === 'boolean') return value ? t('yes') : t('no')
    if (typeof value === 'number') {
      const number = field && isYear(field) ? String(value) : format.number(value)
      return field?.kind === 'percent'
        ? `${number} %`
        : `${number}${field?.kind === 'number' && field.unit ? ` ${field.unit}` : ''}`
    }
    if (field?.kind === 'date') return format.dateTime(new Date(value), { dateStyle: 'long' })
    const chosen = options.find((option) => option.value === value)
    if (chosen) return chosen.label
    return field?.kind === 'reference' || field?.kind === 'file' ? t('notOpen') : value
  }
  return words
}
