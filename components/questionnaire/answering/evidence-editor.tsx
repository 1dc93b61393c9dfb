'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import type { Typed } from '@/lib/client/questionnaire/answering/answer-session'
import type { EvidenceItem } from '@/lib/core/questionnaire/answering/answer'
import { useAnswering } from './answering-context'
import { DocumentUpload } from './document-picker'

interface Props {
  id: string
  name: string
  evidence: EvidenceItem[]
  disabled: boolean
  onChange: (evidence: EvidenceItem[], typed?: Typed) => void
  onLeave: () => void
}

/** Documents that the answer stands on, each with its page or section. */
export function EvidenceEditor({ id, name, evidence, disabled, onChange, onLeave }: Props) {
  const t = useTranslations('answering')
  const { documents } = useAnswering()
  const [chosen, setChosen] = useState('')
  const titleOf = (documentId: string) =>
    documents.find((document) => document.id === documentId)?.label ?? t('documentGone')
  const add = (documentId: string) => {
    onChange([...evidence, { documentId, locator: '' }])
    setChosen('')
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">
        {t('evidence')} <span className="sr-only">{name}</span>
      </legend>
      {evidence.length === 0 && <p className="text-muted text-sm">{t('noEvidence')}</p>}
      <ul className="grid gap-2">
        {evidence.map((item, index) => (
          <EvidenceRow
            // biome-ignore lint/suspicious/noArrayIndexKey: one document may stand here twice, with two pages.
            key={`${item.documentId}-${index}`}
            id={`${id}-evidence-${index}`}
            title={titleOf(item.documentId)}
            locator={item.locator}
            disabled={disabled}
            onLocator={(locator) =>
              onChange(
                evidence.map((other, at) => (at === index ? { ...other, locator } : other)),
                { paused: true },
              )
            }
            onLeave={onLeave}
            onRemove={() => onChange(evidence.filter((_other, at) => at !== index))}
          />
        ))}
      </ul>
      {!disabled && documents.length > 0 && (
        <div className="flex flex-wrap items-end gap-3">
          <div className="grid min-w-0 grow gap-1">
            <label htmlFor={`${id}-document`} className="text-sm">
              {t('document')}
            </label>
            <select
              id={`${id}-document`}
              className={controlClass}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value="">{t('chooseDocument')}</option>
              {documents.map((document) => (
                <option key={document.id} value={document.id}>
                  {document.label}
                </option>
              ))}
            </select>
          </div>
          <Button look="secondary" disabled={chosen === ''} onClick={() => add(chosen)}>
            {t('addEvidence')}
          </Button>
        </div>
      )}
      {!disabled && <DocumentUpload id={`${id}-evidence-upload`} name={name} onUploaded={add} />}
    </fieldset>
  )
}

interface RowProps {
  id: string
  title: string
  locator: string
  disabled: boolean
  onLocator: (locator: string) => void
  onLeave: () => void
  onRemove: () => void
}

function EvidenceRow({ id, title, locator, disabled, onLocator, onLeave, onRemove }: RowProps) {
  const t = useTranslations('answering')
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <li className="flex flex-wrap items-end gap-3">
      <div className="grid min-w-0 grow gap-1">
        <label htmlFor={id}>
          {title}: <span className="text-muted text-sm">{t('locator')}</span>
        </label>
        <input
          id={id}
          className={controlClass}
          maxLength={200}
          disabled={disabled}
          value={draft ?? locator}
          onChange={(event) => {
            // It is kept trimmed; a trimmed text under the fingers would swallow a space.
            setDraft(event.target.value)
            onLocator(event.target.value.trim())
          }}
          onBlur={() => {
            setDraft(null)
            onLeave()
          }}
        />
      </div>
      {!disabled && (
        <Button look="quiet" aria-label={`${t('removeEvidence')}: ${title}`} onClick={onRemove}>
          {t('removeEvidence')}
        </Button>
      )}
    </li>
  )
}
