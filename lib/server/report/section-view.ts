import 'server-only'
import type { WrittenSection } from '@/lib/core/methodology/written-sections'
import { allowedActions } from '@/lib/core/policy/can'
import type { ReportFacts } from '@/lib/core/report/report-facts'
import { SectionStatus } from '@/lib/core/report/report-requests'
import type { ReportPerson, SectionSummary } from '@/lib/core/report/report-views'
import { wordCount } from '@/lib/core/report/text/prose-text'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import { type ReportReach, reportResource, sectionResource } from './report-reach'
import type { SectionRow } from './section-row'

export interface ReportState {
  people: readonly ReportPerson[]
  facts: ReportFacts
  /** Stale references and open comments by section. */
  stale: ReadonlyMap<string, number>
  comments: ReadonlyMap<string, number>
  /** Whether the step takes changes from this person. */
  open: boolean
}

/** A section as lists show it. */
export function sectionSummary(
  ctx: Ctx,
  reach: ReportReach,
  { section, number }: WrittenSection,
  state: ReportState,
): SectionSummary {
  const row = reach.rows.find(({ sectionKey }) => sectionKey === section.key)
  const prose = state.facts.sections.find(({ key }) => key === section.key)?.prose
  return {
    key: section.key,
    number,
    title: section.title,
    hint: section.hint ?? '',
    mustBeWritten: section.mustBeWritten ?? false,
    ...settingsOf(row, state.people),
    sequence: row?.sequence ?? 0,
    textChangedAt: row?.textChangedAt?.toISOString() ?? null,
    textChangedBy: row?.textChangedBy ?? '',
    words: prose ? wordCount(prose) : 0,
    staleReferences: state.stale.get(section.key) ?? 0,
    openComments: state.comments.get(section.key) ?? 0,
    allowedActions: sectionActions(ctx, reach, row, state.open),
  }
}

/** A section that nobody has touched has the settings that its row would start with. */
export function settingsOf(
  row: Pick<SectionRow, 'authorIds' | 'status' | 'restricted' | 'version'> | undefined,
  people: readonly ReportPerson[],
): Pick<SectionSummary, 'authors' | 'status' | 'restricted' | 'version'> {
  return {
    authors: (row?.authorIds ?? []).flatMap(
      (id) => people.find((person) => person.id === id) ?? [],
    ),
    status: SectionStatus.parse(row?.status ?? 'drafting'),
    restricted: row?.restricted ?? false,
    version: row?.version ?? 1,
  }
}

export function sectionActions(
  ctx: Ctx,
  reach: ReportReach,
  row: SectionRow | undefined,
  open: boolean,
): string[] {
  const subject = subjectOf(reach)
  return [
    ...(open ? allowedActions(subject, ['report.write'], sectionResource(ctx, reach, row)) : []),
    ...allowedActions(subject, ['report.comment', 'report.assign'], reportResource(ctx, reach)),
  ]
}
