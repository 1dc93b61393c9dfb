import { useFormatter, useTranslations } from 'next-intl'

/** What people said about the step, oldest first. */
export function CommentList({
  comments,
}: {
  comments: { id: string; author: string; at: string; body: string }[]
}) {
  const t = useTranslations('step')
  const format = useFormatter()
  if (comments.length === 0) return <p className="mb-3 text-muted">{t('noComments')}</p>
  return (
    <ul className="mb-4 grid gap-3">
      {comments.map(({ id, author, at, body }) => (
        <li key={id} className="border-line border-s-4 ps-3">
          <p className="text-muted text-sm">
            {author}, {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
          </p>
          <p className="whitespace-pre-wrap break-words">{body}</p>
        </li>
      ))}
    </ul>
  )
}
