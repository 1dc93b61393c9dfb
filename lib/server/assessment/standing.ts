import 'server-only'
import type { Standing } from '@/lib/core/assessment/place'
import { can } from '@/lib/core/policy/can'
import { SharingLevel } from '@/lib/core/policy/role'
import type { Ctx } from '@/lib/server/context'
import { reportResource, sectionSelect } from '@/lib/server/registry/report-resource'
import { type Reach, subjectOf } from './reach'

/** What decides which places of the assessment the person may open. */
export async function loadStanding(ctx: Ctx, reach: Reach): Promise<Standing> {
  const { methodology, assessment } = reach
  const subject = subjectOf(reach)
  const written = methodology.outputs.filter((output) => output.written)
  const sections = written.length > 0 && reach.roles.length > 0
  const [rows, settings] = await Promise.all([
    sections
      ? ctx.db.reportSection.findMany({
          where: { assessmentId: assessment.id },
          select: { ...sectionSelect, outputKey: true },
        })
      : [],
    subject.platformRoles.length > 0
      ? ctx.db.output.findMany({
          where: { assessmentId: assessment.id, sharing: { not: 'private' } },
          select: { outputKey: true, sharing: true },
        })
      : [],
  ])
  const readable = written.filter((output) =>
    can(
      subject,
      'report.read',
      reportResource(ctx, {
        ...reach,
        output,
        rows: rows.filter(({ outputKey }) => outputKey === output.key),
      }),
    ),
  )
  return {
    methodology,
    subject,
    reports: readable.map(({ key }) => key),
    sharing: Object.fromEntries(
      settings.map(({ outputKey, sharing }) => [outputKey, SharingLevel.parse(sharing)]),
    ),
  }
}
