import { useTranslations } from 'next-intl'

const files = {
  long: 'answers-long.csv',
  wide: 'answers-wide.csv',
  json: 'answers.json',
  schema: 'answers.schema.json',
  fhirResponses: 'fhir-responses.json',
  fhirQuestionnaire: 'fhir-questionnaire.json',
  xlsForm: 'xlsform.xlsx',
  xForm: 'xform.xml',
} as const
export type FileKind = keyof typeof files

interface Props {
  /** Address of the files below the API. */
  base: string
  kinds: readonly FileKind[]
  /** Query of the address, with its question mark. */
  query: string
  /** Whose answers, where another list offers the same files. */
  whose?: string
}

/** Files to download, each with a sentence on what it is for. */
export function FileList({ base, kinds, query, whose }: Props) {
  const t = useTranslations('exchange')
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {kinds.map((kind) => (
        <li key={kind} className="grid content-start">
          <a
            className="justify-self-start py-1 font-semibold"
            href={`${base}/${files[kind]}${query}`}
            download
          >
            {t(kind)}
            {whose && <span className="sr-only"> ({whose})</span>}
          </a>
          <span className="text-muted text-sm">{t(`${kind}Help`)}</span>
        </li>
      ))}
    </ul>
  )
}
