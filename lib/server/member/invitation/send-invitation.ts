import 'server-only'
import type { CreatedInvitation } from '@/lib/core/member/invitation/pending-invitation'
import type { TransactionCtx } from '@/lib/server/context'
import { isoDay } from '@/lib/server/iso-day'
import { composeMail } from '@/lib/server/mail/compose-mail'
import { mailIsSetUp, queueMail } from '@/lib/server/mail/queue-mail'
import { publicUrl } from '@/lib/server/public-url'
import { addInvitation, type Offer } from './add-invitation'

/** Sends the link to the address itself or, where no mail is sent, answers a code for paper. */
export async function sendInvitation(
  ctx: TransactionCtx,
  offer: Offer,
): Promise<CreatedInvitation> {
  const delivery = mailIsSetUp() ? 'mail' : 'paper'
  const { id, secret, expiresAt } = await addInvitation(ctx, delivery, offer)
  const { email } = offer
  if (delivery === 'mail')
    await queueMail(
      ctx.tx,
      composeMail(offer.purpose === 'reset' ? 'password-reset' : 'invitation', email, {
        until: isoDay(expiresAt),
      }),
      publicUrl(`/invitations/${secret}`),
    )
  return {
    ...{ id, email, delivery, code: delivery === 'paper' ? secret : null },
    waits: offer.needsConfirmation || delivery === 'paper',
    expiresAt: expiresAt.toISOString(),
  }
}
