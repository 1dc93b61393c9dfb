import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import type { Ctx } from '../../context'
import type { Database, Transaction } from '../../db'
import { getAssessmentFor, type Reach } from '../assessment/internal'

export type Source = Transaction | Database

export interface CoverageReach extends Reach {
  /** The tool that the edition gives the workbench's screen. */
  tool: Tool
}

/** The assessment within reach, if its edition has the coverage workbench as a screen of its own; `not-found` otherwise. */
export async function getCoverageFor(ctx: Ctx & { tx?: Transaction }, assessmentId: string): Promise<CoverageReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const tool = reach.methodology.tools.find(({ screen }) => screen === 'coverage')
  if (!tool) throw new AppError('not-found')
  return { ...reach, tool }
}
