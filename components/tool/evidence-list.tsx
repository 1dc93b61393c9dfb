'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainInput, PlainSelect } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import type { Option } from '@/lib/core/methodology/field'

export interface Evidence {
  id: string
  row: string | null
  documentId: string
  documentTitle: string
  locator: string
}

interface Props {
  /** The form that the row is in. */
  place: { assessmentId: string; tool: string }
  field: string
  row: string
  links: Evidence[]
  documents: Option[]
  editable: boolean
}

/** Documents that a row stands on, each with page or section. */
export function EvidenceList({ place, field, row, links, documents, editable }: Props) {
  const t = useTranslations('evidence')
  const [shown, setShown] = useState(links)
  const [documentId, setDocumentId] = useState('')
  const [locator, setLocator] = useState('')
  const { busy, refusal, errors, submit } = useSubmit()
  const add = () =>
    submit(async () => {
      const { id } = await api('POST /assessments/{assessmentId}/tools/{tool}/evidence')({
        params: place,
        body: { field, row, documentId, locator },
      })
      setShown([
        ...shown,
        {
          id,
          row,
          documentId,
          locator,
          documentTitle: documents.find(({ value }) => value === documentId)?.label ?? '',
        },
      ])
      setLocator('')
    })
  const remove = (id: string) =>
    submit(async () => {
      await api('DELETE /assessments/{assessmentId}/tools/{tool}/evidence/{evidenceId}')({
        params: { ...place, evidenceId: id },
      })
      setShown(shown.filter((link) => link.id !== id))
    })
  return (
    <div className="grid gap-2 rounded border border-line bg-ground p-3">
      <p className="font-semibold">{t('title')}</p>
      <Refusal refusal={refusal} errors={errors} />
      {shown.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
      <ul className="grid gap-1">
        {shown.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-3">
            <span className="break-words">
              {[link.documentTitle, link.locator].filter(Boolean).join(', ')}
            </span>
            {editable && (
              <Button
                look="quiet"
                disabled={busy}
                aria-label={`${t('remove')}: ${link.documentTitle}`}
                onClick={() => void remove(link.id)}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && documents.length > 0 && (
        <div className="grid items-end gap-3 sm:grid-cols-[2fr_1fr_auto]">
          <PlainSelect
            id={`evidence-${row}`}
            label={t('document')}
            options={[{ value: '', label: t('choose') }, ...documents]}
            value={documentId}
            onChange={(event) => setDocumentId(event.target.value)}
          />
          <PlainInput
            id={`locator-${row}`}
            label={t('locator')}
            value={locator}
            onChange={(event) => setLocator(event.target.value)}
          />
          <Button look="secondary" disabled={busy || documentId === ''} onClick={() => void add()}>
            {t('add')}
          </Button>
        </div>
      )}
    </div>
  )
}
