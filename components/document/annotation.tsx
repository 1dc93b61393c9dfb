'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SaveLine } from '@/components/save/save-line'
import { SavedText } from '@/components/save/saved-field'
import { Button } from '@/components/ui/button'
import { useFormSession } from '@/lib/client/form/use-form-session'

interface Props {
  assessmentId: string
  id: string
  title: string
  annotation: string
  version: number
  editable: boolean
}

/** What a document says and is worth: shown, and written in place. */
export function Annotation({ editable, ...document }: Props) {
  return editable ? (
    <ChangeableAnnotation {...document} />
  ) : (
    <AnnotationText text={document.annotation} />
  )
}

function ChangeableAnnotation({
  assessmentId,
  id,
  title,
  annotation,
  version,
}: Omit<Props, 'editable'>) {
  const t = useTranslations('documents')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const label = `${t('annotation')}: ${title}`
  const { place, ...form } = useFormSession(
    {
      operation: 'PATCH /assessments/{assessmentId}/documents/{documentId}',
      params: { assessmentId, documentId: id },
      ...{ id, version, title: t('title') },
      href: `/assessments/${assessmentId}/documents`,
      labels: { annotation: label },
      values: { annotation },
    },
    () => router.refresh(),
  )
  const { values, refusals, disputes } = form.snapshot
  const text = String(values.annotation ?? '')
  const isInTrouble = 'annotation' in refusals || 'annotation' in disputes
  const words = text ? t('annotateChange') : t('annotate')
  if (!isOpen && !isInTrouble)
    return (
      <>
        <AnnotationText text={text} />
        <p>
          <Button look="quiet" aria-label={`${words}: ${title}`} onClick={() => setIsOpen(true)}>
            {words}
          </Button>
        </p>
      </>
    )
  return (
    <div className="grid max-w-3xl gap-3">
      <SaveLine place={place} />
      <SavedText
        {...form}
        field="annotation"
        label={label}
        help={t('annotationHelp')}
        rows={5}
        read={(typed) => typed.trim()}
      />
      <div>
        <Button
          look="secondary"
          aria-label={`${t('annotationDone')}: ${title}`}
          onClick={() => setIsOpen(false)}
        >
          {t('annotationDone')}
        </Button>
      </div>
    </div>
  )
}

function AnnotationText({ text }: { text: string }) {
  if (!text) return null
  return <p className="max-w-3xl whitespace-pre-line break-words">{text}</p>
}
