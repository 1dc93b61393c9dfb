import 'server-only'
import type { z } from 'zod'
import { ComparisonQuery } from '@/lib/core/output/requests'
import { compareDocuments } from '@/lib/core/rendering/compare/compare-documents'
import type { DocumentComparison } from '@/lib/core/rendering/compare/compare-result'
import type { Ctx } from '@/lib/server/context'
import { getReadableOutput, loadVersion } from './load-version'

/** What differs between two versions, as far as the person may read both. */
export async function compareVersions(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  input: z.input<typeof ComparisonQuery>,
): Promise<DocumentComparison> {
  const { before, after } = ComparisonQuery.parse(input)
  const place = await getReadableOutput(ctx, assessmentId, outputKey)
  const [old, now] = await Promise.all([
    loadVersion(ctx, place, before),
    loadVersion(ctx, place, after),
  ])
  return compareDocuments(old.model, now.model)
}
