import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { AppError } from '@/lib/core/error'
import { clientAddress } from './account/sign-in/client-address'
import { actorOfSession, sessionCookie } from './account/sign-in/session'
import { anonymous, type UserActor } from './actor'
import type { Ctx } from './context'
import { database } from './db'
import { screenLanguage } from './words/caller-language'

/** Context of a page that anyone may open; one for all parts of a request. */
export const publicPageContext = cache(async (): Promise<Ctx> => {
  const jar = await cookies()
  const asked = await headers()
  const actor = await actorOfSession(jar.get(sessionCookie().name)?.value)
  return {
    actor: actor ?? anonymous,
    lang: screenLanguage(actor?.language, asked.get('accept-language')),
    db: database(),
    now: () => new Date(),
    requestId: randomUUID(),
    address: clientAddress(asked),
  }
})

/**
 * Context of a page behind sign-in; whoever is not signed in is sent there and comes back after.
 */
export const pageContext = cache(async (): Promise<Ctx & { actor: UserActor }> => {
  const ctx = await publicPageContext()
  const { actor } = ctx
  const path = (await headers()).get('x-path') ?? '/'
  if (actor.kind === 'user') {
    // A personal link opens the questionnaire and nothing else.
    const only = actor.onlyAssessmentId && `/assessments/${actor.onlyAssessmentId}/questionnaire`
    if (only && !path.startsWith(only)) redirect(only)
    return { ...ctx, actor }
  }
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
})

/**
 * Shows the "nothing here" page for what is missing and for what is not open to this person alike.
 */
export async function orNotFound<T>(load: Promise<T>): Promise<T> {
  try {
    return await load
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'not-found' || thrown.code === 'forbidden'))
      notFound()
    throw thrown
  }
}
