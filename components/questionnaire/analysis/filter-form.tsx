import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'

interface Choice {
  id: string
  label: string
  value: string
  options: { value: string; label: string }[]
}

/** Choices that are kept in the address; what other parts of the page are filtered by stays. */
export function FilterForm({
  label,
  anchor,
  choices,
  kept,
}: {
  label: string
  anchor: string
  choices: Choice[]
  kept: Record<string, string>
}) {
  const t = useTranslations('analysis')
  return (
    <search aria-label={label}>
      <form action={`#${anchor}`} className="grid items-end gap-3 sm:grid-cols-4">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {choices.map(({ id, label: name, value, options }) => (
          <PlainSelect key={id} id={id} label={name} defaultValue={value} options={options} />
        ))}
        <div>
          <Button type="submit" look="secondary" aria-label={`${t('filter')}: ${label}`}>
            {t('filter')}
          </Button>
        </div>
      </form>
    </search>
  )
}
