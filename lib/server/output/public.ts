import 'server-only'
import { z } from 'zod'
import type { Page, PageQuery } from '@/lib/core/contract/page'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { PublicOutput } from '@/lib/core/output/public-output'
import type { Ctx } from '@/lib/server/context'
import { decodeCursor, encodeCursor } from '@/lib/server/http/paging'
import { getMethodology } from '@/lib/server/methodology/registry'

const Position = z.tuple([z.uuid(), z.string().max(40)])

const assessmentColumns = {
  title: true,
  methodologyKey: true,
  country: { select: { name: true } },
} as const

interface Shared {
  assessmentId: string
  outputKey: string
  assessment: { title: string; methodologyKey: string; country: { name: string } }
}

/**
 * Approved outputs that countries share with everyone, by country. Asks for no actor: what is
 * marked `public` is open to anyone, and nothing else is looked at.
 */
export async function listPublicOutputs(
  ctx: Ctx,
  { limit, cursor }: PageQuery,
): Promise<Page<PublicOutput>> {
  const position = decodeCursor(cursor, Position)
  const rows = await ctx.db.output.findMany({
    where: { sharing: 'public' },
    orderBy: [
      { assessment: { country: { name: 'asc' } } },
      { assessmentId: 'asc' },
      { outputKey: 'asc' },
    ],
    take: limit + 1,
    ...(position && {
      cursor: { assessmentId_outputKey: { assessmentId: position[0], outputKey: position[1] } },
      skip: 1,
    }),
    select: { assessmentId: true, outputKey: true, assessment: { select: assessmentColumns } },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await withVersions(ctx, page),
    nextCursor:
      rows.length > limit && last ? encodeCursor([last.assessmentId, last.outputKey]) : null,
  }
}

/** One of them; `not-found` for whatever is not shared with everyone or not approved. */
export async function getPublicOutput(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
): Promise<PublicOutput> {
  const row = await ctx.db.output.findFirst({
    where: { assessmentId, outputKey, sharing: 'public' },
    select: { assessmentId: true, outputKey: true, assessment: { select: assessmentColumns } },
  })
  const [found] = row ? await withVersions(ctx, [row]) : []
  if (!found) throw new AppError('not-found')
  return found
}

/** Adds the latest approved version of each; what has none is left out. */
async function withVersions(ctx: Ctx, shared: readonly Shared[]): Promise<PublicOutput[]> {
  const versions = await ctx.db.outputVersion.findMany({
    where: {
      approvedAt: { not: null },
      OR: shared.map(({ assessmentId, outputKey }) => ({ assessmentId, outputKey })),
    },
    orderBy: { number: 'desc' },
    distinct: ['assessmentId', 'outputKey'],
    select: {
      assessmentId: true,
      outputKey: true,
      number: true,
      approvedAt: true,
      sha256: true,
      restrictedPassages: true,
    },
  })
  return shared.flatMap(({ assessmentId, outputKey, assessment }) => {
    const version = versions.find(
      (each) => each.assessmentId === assessmentId && each.outputKey === outputKey,
    )
    if (!version?.approvedAt) return []
    const { title, purpose } = findOutput(getMethodology(assessment.methodologyKey), outputKey)
    const { number, sha256, restrictedPassages } = version
    return [
      {
        ...{ assessmentId, output: outputKey, title, purpose, number, sha256, restrictedPassages },
        country: assessment.country.name,
        assessment: assessment.title,
        approvedAt: version.approvedAt.toISOString(),
      },
    ]
  })
}
