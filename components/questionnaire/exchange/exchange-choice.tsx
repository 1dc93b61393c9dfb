import { useLocale, useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'

interface Props {
  /** Empty where the person has no choice. */
  institutions: { id: string; name: string }[]
  institution: string
  languages: string[]
  language: string
}

/** Whose answers, and the language of the questions, as far as there is a choice. */
export function ExchangeChoice({ institutions, institution, languages, language }: Props) {
  const t = useTranslations('exchange')
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  if (institutions.length + languages.length === 0) return null
  const whose = [
    { value: '', label: t('everyone') },
    ...institutions.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const inLanguage = [
    { value: '', label: t('languageSource') },
    ...languages.map((code) => ({ value: code, label: names.of(code) ?? code })),
  ]
  return (
    <form className="flex flex-wrap items-end gap-3">
      {institutions.length > 0 && (
        <div className="grow sm:max-w-md">
          <PlainSelect
            id="institution"
            label={t('chooseInstitution')}
            options={whose}
            defaultValue={institution}
          />
        </div>
      )}
      {languages.length > 0 && (
        <div className="grow sm:max-w-xs">
          <PlainSelect
            id="language"
            label={t('language')}
            options={inLanguage}
            defaultValue={language}
          />
        </div>
      )}
      <Button type="submit" look="secondary">
        {t('show')}
      </Button>
    </form>
  )
}
