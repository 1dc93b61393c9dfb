'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActLine } from '@/components/save/act-line'
import { Button } from '@/components/ui/button'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { useAct } from '@/lib/client/form/use-act'
import { saveRequest } from '@/lib/client/save/save-request'
import { fillPath } from '@/lib/core/contract/fill-address'

const operation = 'POST /assessments/{assessmentId}/steps/{step}/comments'

interface Props {
  assessmentId: string
  step: string
  members: { userId: string; name: string }[]
}

interface CommentEntry {
  body: string
  mentions: string[]
}

/** A comment on a step, kept while it is written. */
export function CommentBox({ assessmentId, step, members }: Props) {
  const t = useTranslations('step')
  const router = useRouter()
  const params = { assessmentId, step }
  const place = fillPath(operation, { params })
  const { act, snapshot } = useAct<CommentEntry>(
    {
      ...{ place, part: 'new', title: t('comments'), label: t('comment') },
      start: { body: '', mentions: [] },
      words: ({ body }) => body,
    },
    () => router.refresh(),
  )
  const { entry, isUnderWay } = snapshot
  const { body, mentions } = entry
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        act.press(saveRequest(operation, { params, body: { body, mentions } }))
      }}
    >
      <fieldset disabled={isUnderWay} className="grid gap-3">
        <Labelled id="comment" label={t('comment')}>
          <textarea
            id="comment"
            className={controlClass}
            rows={3}
            value={body}
            onChange={({ target }) => act.set({ ...entry, body: target.value })}
          />
        </Labelled>
        {members.length > 0 && (
          <MentionChoice
            {...{ members, mentions }}
            onChange={(chosen) => act.set({ ...entry, mentions: chosen })}
          />
        )}
        <div>
          <Button type="submit" look="secondary" disabled={body.trim() === ''}>
            {t('send')}
          </Button>
        </div>
      </fieldset>
      <ActLine place={place} snapshot={snapshot} />
    </form>
  )
}

function MentionChoice({
  members,
  mentions,
  onChange,
}: Pick<Props, 'members'> & { mentions: string[]; onChange: (mentions: string[]) => void }) {
  const t = useTranslations('step')
  const others = (userId: string) => mentions.filter((other) => other !== userId)
  return (
    <fieldset>
      <legend className="text-sm">{t('mention')}</legend>
      <div className="flex flex-wrap gap-x-4">
        {members.map(({ userId, name }) => (
          <label key={userId} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              className="size-5"
              checked={mentions.includes(userId)}
              onChange={({ target }) =>
                onChange(target.checked ? [...mentions, userId] : others(userId))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
