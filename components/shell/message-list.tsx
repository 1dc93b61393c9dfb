'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { api } from '@/lib/client/api'

interface Message {
  id: string
  kind: string
  details: Record<string, string>
  path: string
}

/** What happened since the person last looked. */
export function MessageList({ messages }: { messages: Message[] }) {
  const t = useTranslations('home')
  const notice = useTranslations('notice')
  const router = useRouter()
  if (messages.length === 0) return null
  const clear = async () => {
    await api('POST /account/notifications/read')({ body: {} })
    router.refresh()
  }
  return (
    <Card>
      <h2 className="mb-2">{t('messages')}</h2>
      <ul className="mb-3 grid gap-2">
        {messages.slice(0, 10).map(({ id, kind, details, path }) => (
          <li key={id}>
            <Link href={path}>{notice(kind as 'mentioned', details)}</Link>
          </li>
        ))}
      </ul>
      <Button look="secondary" onClick={() => void clear()}>
        {t('clear')}
      </Button>
    </Card>
  )
}
