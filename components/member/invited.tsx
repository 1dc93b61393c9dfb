import { useFormatter, useTranslations } from 'next-intl'
import { CopyLink } from '@/components/forms/copy-link'
import { Alert } from '@/components/ui/alert'
import type { CreatedInvitation } from '@/lib/core/member/invitation/pending-invitation'

/** That the mail is on its way, or the code to write down; and who has to agree. */
export function Invited({ made: { email, code, waits, expiresAt } }: { made: CreatedInvitation }) {
  const t = useTranslations('members')
  const format = useFormatter()
  const at = format.dateTime(new Date(expiresAt), { dateStyle: 'long' })
  return (
    <Alert tone="good" live>
      <p>{code ? t('paper', { email, at }) : t('sent', { email, at })}</p>
      {code && <CopyLink key={code} link={code} label={t('copyCode')} large />}
      {waits && <p className="mt-3">{code ? t('paperWaits') : t('waits')}</p>}
    </Alert>
  )
}
