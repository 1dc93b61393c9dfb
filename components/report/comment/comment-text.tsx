'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useEditing } from '@/components/report/text/editing-context'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { nameBegun, peopleNamed, withName } from '@/lib/client/report/text/mentions'

const mostNames = 6

/** A text in which people are named by @ and the beginning of their name. */
export function CommentText({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const t = useTranslations('report')
  const { people, user } = useEditing()
  const input = useRef<HTMLTextAreaElement>(null)
  const begun = nameBegun(value)
  const found =
    begun === null ? [] : peopleNamed(people, begun).filter((person) => person.id !== user.id)
  return (
    <Labelled id={id} label={label} help={t('mentionHelp')}>
      <textarea
        ref={input}
        id={id}
        rows={3}
        maxLength={5000}
        className={controlClass}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {found.length > 0 && (
        <ul aria-label={t('mention')} className="rounded border border-line">
          {found.slice(0, mostNames).map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className="min-h-10 w-full px-3 text-start hover:bg-ground"
                onClick={() => {
                  onChange(withName(value, person))
                  input.current?.focus()
                }}
              >
                {person.name} <span className="text-muted text-sm">{person.institution}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Labelled>
  )
}
