import 'server-only'
import type { RenderingView } from '@/lib/core/rendering/rendering-view'
import type { Ctx } from '@/lib/server/context'
import { findRendering, viewOf } from './rendering-view'

/** How far a file is; the caller has decided that the person may have it. */
export async function getRendering(ctx: Ctx, key: string): Promise<RenderingView> {
  return viewOf(ctx, key, await findRendering(ctx, key))
}
