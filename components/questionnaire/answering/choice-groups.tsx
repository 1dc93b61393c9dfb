'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { AnswerControlProps } from './answer-control-props'

interface Option {
  value: string
  label: string
}
type Props = AnswerControlProps & { options: Option[] }

const optionClass =
  'flex min-h-11 cursor-pointer items-center gap-2 rounded border border-line bg-paper px-2 py-2 sm:gap-3 sm:px-3 has-[:checked]:border-primary has-[:disabled]:cursor-default has-[:checked]:bg-ground has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-ink'
/** Short options stand beside each other, long ones below each other. */
const isShort = (options: Option[]) =>
  options.length <= 5 && options.every(({ label }) => label.length <= 14)

export function RadioGroup({
  id,
  name,
  texts,
  value,
  options,
  describedBy,
  disabled,
  onChange,
}: Props) {
  const t = useTranslations('answering')
  const known = value === null || options.some((option) => option.value === value)
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="sr-only">{name}</legend>
      <div lang={texts.lang} className={isShort(options) ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {options.map((option) => (
          <label key={option.value} className={optionClass}>
            <input
              type="radio"
              name={id}
              className="size-5 shrink-0"
              disabled={disabled}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {!known && <p className="text-sm text-warn">{t('optionGone', { value: String(value) })}</p>}
      {value !== null && !disabled && (
        <Button look="quiet" aria-label={`${t('clear')}: ${name}`} onClick={() => onChange(null)}>
          {t('clear')}
        </Button>
      )}
    </fieldset>
  )
}

export function CheckGroup({
  name,
  texts,
  value,
  options,
  describedBy,
  disabled,
  onChange,
}: Props) {
  const t = useTranslations('answering')
  const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  const toggle = (option: string, on: boolean) => {
    const next = options
      .map((other) => other.value)
      .filter((other) => (other === option ? on : chosen.includes(other)))
    onChange(next.length > 0 ? next : null)
  }
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="sr-only">{name}</legend>
      <p className="mb-2 text-muted text-sm">{t('chooseAll')}</p>
      <div lang={texts.lang} className="grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className={optionClass}>
            <input
              type="checkbox"
              className="size-5 shrink-0"
              disabled={disabled}
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
