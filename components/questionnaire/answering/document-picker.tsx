'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '@/lib/client/api'
import { uploadDocument } from '@/lib/client/document/upload-document'
import { useAnswering } from './answering-context'

interface Props {
  id: string
  legend: string
  chosen: string[]
  describedBy?: string | undefined
  disabled: boolean
  onChange: (chosen: string[]) => void
}

/** Documents of the library as an answer: tick those that are there, or add a file. */
export function DocumentPicker({ id, legend, chosen, describedBy, disabled, onChange }: Props) {
  const t = useTranslations('answering')
  const { documents } = useAnswering()
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="sr-only">{legend}</legend>
      {documents.length === 0 && <p className="text-muted">{t('noDocuments')}</p>}
      <div className="grid gap-1">
        {documents.map((document) => (
          <label key={document.id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              disabled={disabled}
              checked={chosen.includes(document.id)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, document.id]
                    : chosen.filter((other) => other !== document.id),
                )
              }
            />
            <span>{document.label}</span>
          </label>
        ))}
      </div>
      {!disabled && (
        <DocumentUpload
          id={`${id}-upload`}
          name={legend}
          onUploaded={(document) => onChange([...chosen, document])}
        />
      )}
    </fieldset>
  )
}

/** Adds a file to the library and hands over its document. */
export function DocumentUpload({
  id,
  name,
  onUploaded,
}: {
  id: string
  name: string
  onUploaded: (documentId: string) => void
}) {
  const t = useTranslations('answering')
  const { assessmentId, view, addDocument } = useAnswering()
  const [state, setState] = useState<string | null>(null)
  // More may have been chosen by the time the file has arrived.
  const latest = useRef(onUploaded)
  useEffect(() => {
    latest.current = onUploaded
  })
  if (!view.allowedActions.includes('document.create')) return null
  const upload = async (file: File) => {
    setState(t('uploading', { name: file.name }))
    try {
      const { id: documentId, title } = await uploadDocument(assessmentId, file)
      addDocument({ id: documentId, label: title })
      latest.current(documentId)
      setState(t('uploaded', { name: file.name }))
    } catch (thrown) {
      setState(thrown instanceof ApiError ? thrown.message : t('uploadOffline'))
    }
  }
  return (
    <div className="grid gap-1">
      <label className="font-semibold text-sm" htmlFor={id}>
        {t('upload')} <span className="sr-only">{name}</span>
      </label>
      <input
        id={id}
        type="file"
        className="min-h-11 w-full rounded border border-muted bg-paper p-2"
        onChange={(event) => event.target.files?.[0] && void upload(event.target.files[0])}
      />
      <p role="status" className="text-sm">
        {state}
      </p>
    </div>
  )
}
