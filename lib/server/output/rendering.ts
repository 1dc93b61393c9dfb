import 'server-only'
import type { VersionFile } from '@/lib/core/output/version-file'
import type { RenderingView } from '@/lib/core/rendering/rendering-view'
import type { Ctx } from '@/lib/server/context'
import { cancelRendering } from '@/lib/server/rendering/cancel'
import { getRendering } from '@/lib/server/rendering/get'
import { requestRendering } from '@/lib/server/rendering/request'
import { getPrintable } from './download'
import { getReadableOutput } from './load-version'

/** Has a file of a version drawn, before it is fetched. */
export async function startFile(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  file: VersionFile,
): Promise<RenderingView> {
  const { order } = await getPrintable(ctx, assessmentId, outputKey, file)
  return requestRendering(ctx, order, { anew: true })
}

/**
 * How far the file is that `startFile` named by its key, so that a frozen document is not read each
 * time that somebody looks.
 */
export async function getFileProgress(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  key: string,
): Promise<RenderingView> {
  await getReadableOutput(ctx, assessmentId, outputKey)
  return getRendering(ctx, key)
}

export async function cancelFile(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  key: string,
): Promise<void> {
  await getReadableOutput(ctx, assessmentId, outputKey)
  await cancelRendering(ctx, key)
}
