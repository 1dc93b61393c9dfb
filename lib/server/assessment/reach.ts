import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Subject } from '@/lib/core/policy/can'
import { AssessmentRole } from '@/lib/core/policy/role'
import { actorId } from '@/lib/server/actor'
import { type Ctx, nobodyId, platformSubject } from '@/lib/server/context'
import type { Transaction } from '@/lib/server/db'
import { getMethodology } from '@/lib/server/methodology/registry'

const reachSelect = {
  id: true,
  countryCode: true,
  methodologyKey: true,
  title: true,
  languages: true,
  outputLanguage: true,
  referenceStart: true,
  referenceEnd: true,
  events: true,
  territory: true,
  version: true,
  createdAt: true,
  changedAt: true,
  country: { select: { name: true } },
} as const

/**
 * An assessment as one person sees it: the row, its pinned edition and that person's rights in it.
 */
export interface Reach {
  assessment: {
    id: string
    countryCode: string
    methodologyKey: string
    title: string
    languages: string[]
    outputLanguage: string
    referenceStart: Date | null
    referenceEnd: Date | null
    events: string[]
    territory: string[]
    version: number
    createdAt: Date
    changedAt: Date
    country: { name: string }
  }
  methodology: Methodology
  subject: Subject | 'system'
  roles: readonly AssessmentRole[]
  /** Stakeholder-register row the person answers for. */
  stakeholderId: string | null
}

/**
 * The assessment within the actor's reach. Everything else, of whatever country, is `not-found`.
 */
export async function getAssessmentFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
): Promise<Reach> {
  const source = ctx.tx ?? ctx.db
  const subject = platformSubject(ctx.actor)
  const assessment = await source.assessment.findUnique({
    where: { id: assessmentId },
    select: {
      ...reachSelect,
      memberships: {
        where: { userId: actorId(ctx.actor) ?? nobodyId, removedAt: null },
        select: { roles: true, stakeholderId: true },
      },
    },
  })
  const membership = assessment?.memberships[0]
  const only = ctx.actor.kind === 'user' ? ctx.actor.onlyAssessmentId : undefined
  if (only !== undefined && only !== assessmentId) throw new AppError('not-found')
  const follows = subject === 'system' || (subject.platformRoles.length > 0 && only === undefined)
  if (!assessment || !(membership || follows)) throw new AppError('not-found')
  const held = z.array(AssessmentRole).parse(membership?.roles ?? [])
  const roles = only === undefined ? held : held.filter((role) => role === 'respondent')
  return {
    assessment,
    methodology: getMethodology(assessment.methodologyKey),
    subject: subject === 'system' ? 'system' : { ...subject, roles },
    roles,
    stakeholderId: membership?.stakeholderId ?? null,
  }
}

/** The person's rights in the assessment; the system's own work counts as the coordinator's. */
export function subjectOf(reach: Reach): Subject {
  return reach.subject === 'system'
    ? { platformRoles: [], roles: ['coordinator'], scopes: null }
    : reach.subject
}
