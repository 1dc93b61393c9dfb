import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '../ui/button'
import type { TaskText } from './task-text'

/** The one thing that this person does next, and below it what else waits. */
export function NextAction({ tasks }: { tasks: TaskText[] }) {
  const t = useTranslations('home')
  const words = useTranslations('task')
  const overview = useTranslations('overview')
  const [first, ...others] = tasks
  if (!first) return <p className="text-muted">{t('nothing')}</p>
  return (
    <div className="grid gap-4">
      <div>
        <p className="mb-2 font-semibold text-muted text-sm">{t('next')}</p>
        <Link href={first.href} className={buttonClass()}>
          {words(first.key, first.words)}
        </Link>
      </div>
      {others.length > 0 && (
        <div>
          <p className="font-semibold text-muted text-sm">{overview('alsoWaiting')}</p>
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
