'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { textOf } from '@/lib/client/form-values'
import type { TranslationOverview } from '@/lib/core/questionnaire/set-up/set-up-view'
import { TranslationEditor } from './translation-editor'
import { TranslationFile } from './translation-file'

interface Props {
  assessmentId: string
  overview: TranslationOverview
  /** The language that is worked on; null while none is chosen. */
  language: string | null
  section: string | null
  sections: { value: string; label: string }[]
}

/** Languages with how complete they are, and the work on one of them, section by section. */
export function TranslationPart({ assessmentId, overview, language, section, sections }: Props) {
  const t = useTranslations('questionSetUp')
  const router = useRouter()
  const page = `/assessments/${assessmentId}/questionnaire/questions`
  const at = section ?? sections[0]?.value ?? ''
  const go = (code: string, there: string) =>
    router.push(`${page}?${new URLSearchParams({ language: code, section: there })}#translations`)
  return (
    <div className="grid gap-5">
      <p>{t('translationsHelp')}</p>
      <ul className="grid gap-2">
        {overview.languages.map(({ language: code, counts }) => (
          <li key={code}>
            <Link
              href={`${page}?${new URLSearchParams({ language: code })}#translations`}
              aria-current={code === language ? 'true' : undefined}
            >
              {languageName(code)}
            </Link>
            <span className="text-muted"> {t('counts', { ...counts })}</span>
          </li>
        ))}
      </ul>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          go(textOf(new FormData(event.currentTarget), 'language'), at)
        }}
      >
        <div>
          <PlainInput
            id="language"
            label={t('language')}
            help={t('languageHelp')}
            required
            pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
            maxLength={35}
          />
        </div>
        <Button type="submit" look="secondary">
          {t('openLanguage')}
        </Button>
      </form>
      {language && (
        <>
          <h3>{languageName(language)}</h3>
          <TranslationFile assessmentId={assessmentId} language={language} />
          <div className="max-w-xl">
            <PlainSelect
              id="translation-section"
              label={t('section')}
              options={sections}
              value={at}
              onChange={(event) => go(language, event.target.value)}
            />
          </div>
          {overview.items
            .filter((item) => item.section === at)
            .map((item) => (
              <TranslationEditor
                key={`${language}-${item.question}`}
                assessmentId={assessmentId}
                language={language}
                item={item}
              />
            ))}
        </>
      )}
    </div>
  )
}

function languageName(code: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code)
  return name && name !== code ? `${name} (${code})` : code
}
