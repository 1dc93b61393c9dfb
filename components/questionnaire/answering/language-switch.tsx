'use client'
import { useLocale, useTranslations } from 'next-intl'
import { controlClass } from '@/components/ui/labelled'
import { useAnswering } from './answering-context'

/**
 * Language of the questions, where translations were made. Answers keep the source wording of
 * options.
 */
export function LanguageSwitch({
  language,
  onChange,
}: {
  language: string
  onChange: (language: string) => void
}) {
  const t = useTranslations('answering')
  const { view } = useAnswering()
  const locale = useLocale()
  const languages = Object.keys(view.translations)
  if (languages.length === 0) return null
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return (
    <div className="grid max-w-80 gap-1">
      <label htmlFor="question-language" className="font-semibold">
        {t('language')}
      </label>
      <select
        id="question-language"
        className={controlClass}
        value={language}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{names.of(new Intl.Locale(locale).language)}</option>
        {languages.map((code) => (
          <option key={code} value={code}>
            {names.of(code) ?? code}
          </option>
        ))}
      </select>
    </div>
  )
}
