'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { ApiError, api } from '@/lib/client/api'

export function CommentBox({
  assessmentId,
  step,
  members,
}: {
  assessmentId: string
  step: string
  members: { userId: string; name: string }[]
}) {
  const t = useTranslations('step')
  const app = useTranslations('app')
  const router = useRouter()
  const [body, setBody] = useState('')
  const [mentions, setMentions] = useState<string[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async () => {
    try {
      await api('POST /assessments/{assessmentId}/steps/{step}/comments')({
        params: { assessmentId, step },
        body: { body, mentions },
      })
      setBody('')
      setMentions([])
      setRefusal(null)
      router.refresh()
    } catch (thrown) {
      setRefusal(
        thrown instanceof ApiError
          ? (thrown.fieldErrors[0]?.message ?? thrown.message)
          : app('offline'),
      )
    }
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {refusal && (
        <Alert tone="bad" live>
          {refusal}
        </Alert>
      )}
      <Labelled id="comment" label={t('comment')}>
        <textarea
          id="comment"
          className={controlClass}
          rows={3}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Labelled>
      {members.length > 0 && (
        <fieldset>
          <legend className="text-sm">{t('mention')}</legend>
          <div className="flex flex-wrap gap-x-4">
            {members.map(({ userId, name }) => (
              <label key={userId} className="flex min-h-9 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-5"
                  checked={mentions.includes(userId)}
                  onChange={(event) =>
                    setMentions(
                      event.target.checked
                        ? [...mentions, userId]
                        : mentions.filter((other) => other !== userId),
                    )
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div>
        <Button type="submit" look="secondary" disabled={body.trim() === ''}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
