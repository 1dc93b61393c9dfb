'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApiError } from '@/lib/client/api'
import { uploadDocument } from '@/lib/client/document/upload-document'
import { ChoiceControl, MultiChoiceControl } from './choice-control'
import type { FieldControlProps } from './field-control-props'

/** A document of the library: choose one that is there, or add a file. */
export function FileControl(props: FieldControlProps & { multiple: boolean }) {
  const { id, multiple, value, assessmentId, onChange } = props
  const t = useTranslations('tool')
  const [added, setAdded] = useState<{ value: string; label: string }[]>([])
  const [state, setState] = useState<string | null>(null)
  const upload = async (file: File) => {
    setState(t('uploading', { name: file.name }))
    try {
      const document = await uploadDocument(assessmentId, file)
      setAdded((before) => [...before, { value: document.id, label: document.title }])
      onChange(multiple ? [...(Array.isArray(value) ? value : []), document.id] : document.id)
      setState(t('uploaded', { name: file.name }))
    } catch (thrown) {
      setState(thrown instanceof ApiError ? thrown.message : t('offline'))
    }
  }
  const options = [
    ...props.options,
    ...added.filter(({ value: id }) => !props.options.some((option) => option.value === id)),
  ]
  const Control = multiple ? MultiChoiceControl : ChoiceControl
  return (
    <div className="grid gap-2">
      <Control {...props} options={options} />
      <label className="grid gap-1 text-sm" htmlFor={`${id}-upload`}>
        {t('addFile', { field: props.field.label })}
        <input
          id={`${id}-upload`}
          type="file"
          className="min-h-11 w-full rounded border border-line bg-paper p-2"
          onChange={(event) => event.target.files?.[0] && void upload(event.target.files[0])}
        />
      </label>
      <p role="status" className="text-sm">
        {state}
      </p>
    </div>
  )
}
