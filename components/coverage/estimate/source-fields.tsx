'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import { ApiError } from '@/lib/client/api'
import { uploadDocument } from '@/lib/client/document/upload-document'
import type { EnteredEstimate } from '@/lib/core/coverage/estimate/entered-estimate'
import type { Option } from '@/lib/core/methodology/field'
import { SelectInput, TextInput } from './estimate-fields'

/**
 * Documents of the library that the numbers come from, with the page; a file can be added to the
 * library from here.
 */
export function SourceFields({
  assessmentId,
  documents,
}: {
  assessmentId: string
  documents: Option[]
}) {
  const t = useTranslations('workbench')
  const { control } = useFormContext<EnteredEstimate>()
  const { fields, append, remove } = useFieldArray({ control, name: 'sources' })
  const [added, setAdded] = useState<Option[]>([])
  const all = [
    ...documents,
    ...added.filter(({ value }) => !documents.some((document) => document.value === value)),
  ]
  const uses = (['numerator', 'denominator', 'both'] as const).map((value) => ({
    value,
    label: t(`use-${value}`),
  }))
  const add = (documentId: string) => append({ documentId, locator: '', use: 'both' })
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-bold text-lg">{t('sources')}</legend>
      <ul className="grid gap-4">
        {fields.map((field, index) => (
          <li
            key={field.id}
            className="grid items-end gap-3 rounded border border-line p-3 sm:grid-cols-[2fr_1fr_1fr_auto]"
          >
            <SelectInput
              name={`sources.${index}.documentId`}
              label={t('sourceDocument', { number: index + 1 })}
              options={[{ value: '', label: t('chooseDocument') }, ...all]}
            />
            <TextInput
              name={`sources.${index}.locator`}
              label={t('sourcePage', { number: index + 1 })}
            />
            <SelectInput
              name={`sources.${index}.use`}
              label={t('sourceUse', { number: index + 1 })}
              options={uses}
            />
            <Button
              look="quiet"
              aria-label={t('sourceRemoveNumber', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              {t('sourceRemove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Button look="secondary" onClick={() => add('')}>
          {t('sourceAdd')}
        </Button>
        <UploadSource
          assessmentId={assessmentId}
          onAdded={(document) => {
            setAdded((before) => [...before, document])
            add(document.value)
          }}
        />
      </div>
    </fieldset>
  )
}

function UploadSource({
  assessmentId,
  onAdded,
}: {
  assessmentId: string
  onAdded: (document: Option) => void
}) {
  const t = useTranslations('workbench')
  const words = useTranslations('tool')
  const [state, setState] = useState<string | null>(null)
  const upload = async (file: File) => {
    setState(words('uploading', { name: file.name }))
    try {
      const document = await uploadDocument(assessmentId, file, 'statistics')
      onAdded({ value: document.id, label: document.title })
      setState(words('uploaded', { name: file.name }))
    } catch (thrown) {
      setState(thrown instanceof ApiError ? thrown.message : words('offline'))
    }
  }
  return (
    <div className="grid gap-1">
      <label htmlFor="source-upload" className="font-semibold">
        {t('sourceUpload')}
      </label>
      <input
        id="source-upload"
        type="file"
        className={controlClass}
        onChange={(event) => event.target.files?.[0] && void upload(event.target.files[0])}
      />
      <p role="status" className="text-sm">
        {state}
      </p>
    </div>
  )
}
