import { useFormatter, useTranslations } from 'next-intl'
import { fillAddress } from '@/lib/core/contract/fill-address'
import { Annotation } from './annotation'
import { RemoveDocument } from './remove-document'

interface ListedDocument {
  id: string
  title: string
  type: string
  issuer: string
  publishedOn: string | null
  confidentiality: string
  fileName: string | null
  url: string
  annotation: string
  version: number
  changeable: boolean
  removable: boolean
}

/** Documents of the library, with what this person may do with each. */
export function DocumentList({
  assessmentId,
  documents,
}: {
  assessmentId: string
  documents: ListedDocument[]
}) {
  const t = useTranslations('documents')
  const format = useFormatter()
  return (
    <ul className="grid gap-3">
      {documents.map(
        ({
          id,
          title,
          type,
          issuer,
          publishedOn,
          confidentiality,
          fileName,
          url,
          removable,
          changeable,
          annotation,
          version,
        }) => (
          <li key={id} className="grid gap-0.5 border-line border-t pt-3">
            <p className="break-words font-semibold">{title}</p>
            <p className="text-muted text-sm">
              {[
                t(`type-${type}` as 'type-act'),
                issuer,
                publishedOn && format.dateTime(new Date(publishedOn), { dateStyle: 'medium' }),
                t(`conf-${confidentiality}` as 'conf-public'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Annotation
              {...{ assessmentId, id, title, annotation, version }}
              editable={changeable}
            />
            <p className="flex flex-wrap items-center gap-x-5">
              {fileName && (
                <a
                  href={fillAddress('GET /assessments/{assessmentId}/documents/{documentId}/file', {
                    params: { assessmentId, documentId: id },
                  })}
                  download
                >
                  {t('download')} <span className="sr-only">{title}</span>
                </a>
              )}
              {url && (
                <a href={url} rel="noreferrer">
                  {t('open')} <span className="sr-only">{title}</span>
                </a>
              )}
              {removable && (
                <RemoveDocument
                  assessmentId={assessmentId}
                  id={id}
                  title={title}
                  others={documents.map((other) => ({ value: other.id, label: other.title }))}
                />
              )}
            </p>
          </li>
        ),
      )}
    </ul>
  )
}
