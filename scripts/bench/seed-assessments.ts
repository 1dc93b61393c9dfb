import { randomUUID } from 'node:crypto'
import { createAccessToken } from '../../lib/server/account/access-tokens'
import { openSession, sessionValue } from '../../lib/server/account/sign-in/open-session'
import { sessionCookie } from '../../lib/server/account/sign-in/session'
import { anonymous } from '../../lib/server/actor'
import { createAssessment } from '../../lib/server/assessment/create'
import { acceptInvitation } from '../../lib/server/member/invitation/accept'
import { operatorLink } from '../../lib/server/member/invitation/operator-link'
import { storeEditions } from '../../lib/server/methodology/store-editions'
import { actOnStep } from '../../lib/server/step/act'
import { systemContext } from '../../lib/server/system-context'
import { updateTool } from '../../lib/server/tool/update'

/**
 * Fills a database with many assessments, the last of them under way, and signs its coordinator in.
 */
export async function seedBench(
  count: number,
): Promise<{ token: string; cookie: string; assessmentId: string }> {
  const ctx = systemContext('Bench')
  await storeEditions(ctx)
  let assessmentId = ''
  for (let number = 0; number < count; number++) {
    assessmentId = (
      await createAssessment(ctx, {
        countryCode: 'BEN',
        countryName: 'Benchland',
        title: `Assessment ${number + 1}`,
      })
    ).id
    await actOnStep(ctx, assessmentId, 'step-01', { action: 'start', version: 0 })
    await updateTool(ctx, assessmentId, 'form-01', {
      operations: [
        { op: 'set-field', field: 'decision_title', value: `Decision ${number + 1}`, version: 0 },
      ],
    })
  }
  const email = 'coordinator@bench.example'
  const { token: invitation } = await operatorLink(ctx, {
    ...{ email, assessmentId, roles: ['coordinator'] },
  })
  const { userId } = await acceptInvitation(
    { ...ctx, actor: anonymous },
    { token: invitation, name: 'Bench', password: `${randomUUID()} words` },
  )
  if (!userId) throw new Error(`${email} has no account`)
  const actor = {
    kind: 'user' as const,
    userId,
    email,
    name: 'Bench',
    platformRoles: [],
    scopes: null,
  }
  const { token } = await createAccessToken(
    { ...ctx, actor },
    { name: 'bench', scopes: ['read', 'write'], days: 30 },
  )
  const opening = { userId, proof: 'password', device: 'Bench', address: '127.0.0.1' } as const
  const session = await openSession(ctx.db, opening, new Date())
  const value = await sessionValue(userId, session.id)
  return { token, cookie: `${sessionCookie().name}=${value}`, assessmentId }
}
