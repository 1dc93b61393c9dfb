'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ApiError, api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

interface Annotated {
  annotation: string
  version: number
}

interface Props extends Annotated {
  assessmentId: string
  id: string
  title: string
  editable: boolean
}

/**
 * What a document says and is worth: shown, and written in place. Of two who write at once, the
 * second sees both texts.
 */
export function Annotation({ assessmentId, id, title, annotation, version, editable }: Props) {
  const t = useTranslations('documents')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const [draft, setDraft] = useState<Annotated | null>(null)
  const [theirs, setTheirs] = useState<Annotated | null>(null)
  const save = async (given: Annotated) => {
    const went = await submit(() =>
      api('PATCH /assessments/{assessmentId}/documents/{documentId}')({
        params: { assessmentId, documentId: id },
        body: given,
      }).catch((thrown: unknown) => {
        if (thrown instanceof ApiError && thrown.code === 'version-conflict')
          setTheirs(thrown.problem.current as Annotated)
        throw thrown
      }),
    )
    if (went) end()
  }
  const end = () => {
    setDraft(null)
    setTheirs(null)
    router.refresh()
  }
  if (!draft)
    return (
      <AnnotationText
        {...{ title, annotation, editable }}
        onEdit={() => setDraft({ annotation, version })}
      />
    )
  return (
    <div className="grid max-w-3xl gap-3">
      {theirs ? (
        <Alert tone="warn" live>
          <p className="font-semibold">{t('annotationConflict')}</p>
          <p className="my-2 whitespace-pre-line break-words">{theirs.annotation}</p>
          <Button look="secondary" onClick={end}>
            {t('annotationTheirs')}
          </Button>
        </Alert>
      ) : (
        <Refusal refusal={refusal} errors={errors} />
      )}
      <PlainText
        id={`annotation-${id}`}
        label={`${t('annotation')}: ${title}`}
        help={t('annotationHelp')}
        rows={5}
        value={draft.annotation}
        onChange={(event) => setDraft({ ...draft, annotation: event.target.value })}
      />
      <div className="flex flex-wrap gap-4">
        <Button
          disabled={busy}
          onClick={() =>
            void save({ annotation: draft.annotation, version: theirs?.version ?? draft.version })
          }
        >
          {busy ? t('saving') : t('annotationSave')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => setDraft(null)}>
          {t('annotationCancel')}
        </Button>
      </div>
    </div>
  )
}

function AnnotationText({
  title,
  annotation,
  editable,
  onEdit,
}: Pick<Props, 'title' | 'annotation' | 'editable'> & { onEdit: () => void }) {
  const t = useTranslations('documents')
  const words = annotation ? t('annotateChange') : t('annotate')
  return (
    <>
      {annotation && <p className="max-w-3xl whitespace-pre-line break-words">{annotation}</p>}
      {editable && (
        <p>
          <Button look="quiet" aria-label={`${words}: ${title}`} onClick={onEdit}>
            {words}
          </Button>
        </p>
      )}
    </>
  )
}
