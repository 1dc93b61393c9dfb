import { useTranslations } from 'next-intl'
import { addressOfFile } from '@/lib/client/rendering/rendered-file'
import { type VersionPart, versionFileName } from '@/lib/core/output/version-file'
import { PreparedFile } from './prepared-file'

interface Props {
  output: { assessmentId: string; output: string }
  number: number
  part: VersionPart
  title: string
  intro?: string | undefined
}

/** A part of a version in every format it can be had in. */
export function VersionFiles({ output, number, part, title, intro }: Props) {
  const t = useTranslations('outputs')
  const about = `${t('version', { number })}, ${title}`
  const fileIn = (format: 'html' | 'pdf' | 'pdfa' | 'docx') => ({
    ...output,
    file: versionFileName({ number, part, format }),
  })
  const formats =
    part === 'sign-off' ? (['pdf', 'docx'] as const) : (['pdf', 'pdfa', 'docx'] as const)
  return (
    <div className="grid content-start gap-2">
      <h3>{title}</h3>
      {intro && <p className="text-muted text-sm">{intro}</p>}
      <ul className="grid gap-2">
        {part !== 'sign-off' && (
          <li>
            <a
              className="font-semibold"
              href={addressOfFile(fileIn('html'))}
              target="_blank"
              rel="noreferrer"
            >
              {t('html')}{' '}
              <span className="sr-only">
                ({about}, {t('newTab')})
              </span>
            </a>
          </li>
        )}
        {formats.map((format) => (
          <li key={format}>
            <PreparedFile file={fileIn(format)} label={t(format)} about={about} />
          </li>
        ))}
      </ul>
    </div>
  )
}
