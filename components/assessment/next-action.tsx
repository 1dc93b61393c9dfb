import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import type { TaskText } from './task-text'

interface Props {
  tasks: TaskText[]
  /** How much the first task still lacks. */
  lacking: number
  /** The list of it. */
  children: ReactNode
}

/** The one thing that this person does next, what it still lacks, and below it what else waits. */
export function NextAction({ tasks, lacking, children }: Props) {
  const t = useTranslations('home')
  const words = useTranslations('task')
  const [first, ...others] = tasks
  if (!first) return <p className="text-muted">{t('nothing')}</p>
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <p className="font-semibold text-muted text-sm">{t('next')}</p>
        <p className="max-w-3xl font-bold text-xl leading-snug">
          {words(`lead-${first.key}`, { ...first.words, count: lacking })}
        </p>
        {children}
        <p>
          <Link href={first.href} className={buttonClass()}>
            {words(first.key, first.words)}
          </Link>
        </p>
      </div>
      {others.length > 0 && (
        <div>
          <p className="font-semibold text-muted text-sm">{t('alsoWaiting')}</p>
          <ul className="mt-1 grid gap-1">
            {others.slice(0, 6).map((task) => (
              <li key={task.key + task.href}>
                <Link href={task.href}>{words(task.key, task.words)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
