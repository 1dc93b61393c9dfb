'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { isTroubled } from '@/lib/client/save/change'
import { useOutbox } from '@/lib/client/save/use-outbox'

/** Asks before the page is left, by a link or for good, while something typed could be lost or was
 * not accepted. */
export function LeaveGuard() {
  const t = useTranslations('save')
  const outbox = useOutbox()
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => outbox.mustWarn && event.preventDefault()
    const follow = (event: MouseEvent) => {
      const href = outbox.mustWarn ? leadingAway(event) : null
      if (!href) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(href)
    }
    window.addEventListener('beforeunload', warn)
    document.addEventListener('click', follow, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('click', follow, { capture: true })
    }
  }, [outbox])
  if (target === null) return null
  const troubled = outbox.current().changes.filter(isTroubled)
  const leave = () => {
    setTarget(null)
    router.push(target)
  }
  return (
    <Dialog title={t('leaveTitle')} onClose={() => setTarget(null)}>
      <p>
        {troubled.length > 0 ? t('leaveTroubled', { count: troubled.length }) : t('leaveUnkept')}
      </p>
      <ul className="my-3 list-disc ps-5">
        {troubled.slice(0, 5).map(({ key, title, label }) => (
          <li key={key}>{`${title}: ${label}`}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setTarget(null)}>{t('stay')}</Button>
        <Button look="secondary" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Where a press on a link leads, if it opens another page of the application in this tab. */
function leadingAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null
  const link = (event.target as Element | null)?.closest?.('a[href]')
  if (!(link instanceof HTMLAnchorElement) || link.target || link.download) return null
  const { origin, pathname } = window.location
  if (link.closest('dialog') || link.origin !== origin || link.pathname === pathname) return null
  return link.pathname + link.search + link.hash
}
