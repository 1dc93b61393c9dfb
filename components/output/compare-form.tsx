import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'

interface Props {
  options: { value: string; label: string }[]
  before: string
  after: string
}

/** Chooses the two versions; it is a plain form, so that its result has an address. */
export function CompareForm({ options, before, after }: Props) {
  const t = useTranslations('outputComparison')
  return (
    <form className="flex flex-wrap items-end gap-3" key={`${before}-${after}`}>
      <PlainSelect id="before" label={t('before')} options={options} defaultValue={before} />
      <PlainSelect id="after" label={t('after')} options={options} defaultValue={after} />
      <Button type="submit">{t('compare')}</Button>
    </form>
  )
}
