import 'server-only'
import { AppError } from '@/lib/core/error'
import { endAccess } from '@/lib/server/account/end-access'
import type { TransactionCtx } from '@/lib/server/context'
import { endResets } from './add-invitation'
import type { OpenInvitation } from './open-invitation'

export interface Entered {
  name: string
  institution: string
  passwordHash: string
}

/** Who vouches for a person whose address was not proved. */
interface Vouched {
  by: string
}

/**
 * Gives the person the account of the address: makes it, or sets its password. Everything that the
 * old password had opened ends.
 */
export async function giveAccount(
  { tx, now, ...ctx }: TransactionCtx,
  invitation: OpenInvitation,
  { name, institution, passwordHash }: Entered,
  vouched: Vouched = { by: '' },
): Promise<string> {
  const { email, delivery, purpose } = invitation
  const proof = { addressProof: delivery, addressConfirmedBy: vouched.by }
  const account = await tx.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  })
  await endResets({ tx, now, ...ctx }, email)
  if (!account) {
    if (purpose === 'reset') throw new AppError('link-expired')
    const data = { email, name, institution, passwordHash, ...proof, createdAt: now() }
    return (await tx.user.create({ data, select: { id: true } })).id
  }
  // An account that got its password meanwhile is taken up by signing in to it.
  if (purpose === 'join' && account.passwordHash !== null) throw new AppError('link-expired')
  await tx.user.update({
    where: { id: account.id },
    data: { passwordHash, ...proof },
    select: { id: true },
  })
  await endAccess({ tx, now }, account.id)
  return account.id
}
