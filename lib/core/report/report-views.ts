import { z } from 'zod'
import { Json } from '../json'
import { ReferenceGroup } from './reference/reference-target'
import { StaleReference } from './reference/stale-references'
import { SectionStatus } from './report-requests'

/** What the screens of the report writer receive. Times are ISO 8601. */

export const ReportPerson = z.object({
  id: z.string(),
  name: z.string(),
  institution: z.string(),
})
ReportPerson.register(z.globalRegistry, { id: 'ReportPerson' })
export type ReportPerson = z.infer<typeof ReportPerson>

export const SectionSummary = z.object({
  key: z.string(),
  /** "4", "4.2" or "A" of an annex; empty in front of the first chapter. */
  number: z.string(),
  title: z.string(),
  hint: z.string(),
  mustBeWritten: z.boolean(),
  authors: z.array(ReportPerson),
  status: SectionStatus,
  restricted: z.boolean(),
  version: z.number(),
  /** 0 while nobody has opened the section. */
  sequence: z.number(),
  textChangedAt: z.string().nullable(),
  textChangedBy: z.string(),
  words: z.number(),
  staleReferences: z.number(),
  openComments: z.number(),
  allowedActions: z.array(z.string()),
})
SectionSummary.register(z.globalRegistry, { id: 'SectionSummary' })
export type SectionSummary = z.infer<typeof SectionSummary>

export const ReportView = z.object({
  output: z.object({
    key: z.string(),
    title: z.string(),
    purpose: z.string(),
    step: z.string(),
  }),
  sections: z.array(SectionSummary),
  people: z.array(ReportPerson),
  /** Those who have a section open now. */
  present: z.array(
    z.object({
      section: z.string(),
      name: z.string(),
      userId: z.string(),
    }),
  ),
  /** References whose source says something else than was accepted. */
  stale: z.array(StaleReference),
  allowedActions: z.array(z.string()),
})
ReportView.register(z.globalRegistry, { id: 'ReportView' })
export type ReportView = z.infer<typeof ReportView>

/** A table, chart or list that the record composes, as safe HTML for looking at. */
export const ComposedPart = z.object({
  part: z.string(),
  title: z.string(),
  html: z.string(),
})
export type ComposedPart = z.infer<typeof ComposedPart>

export const commentStatuses = ['open', 'resolved', 'accepted', 'refused'] as const

export const ReportCommentView = z.object({
  id: z.string(),
  anchor: z.string(),
  answerTo: z.string().nullable(),
  body: z.string(),
  replacement: z.string().nullable(),
  quoted: z.string(),
  status: z.enum(commentStatuses),
  author: z.string(),
  createdAt: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string().nullable(),
  version: z.number(),
  allowedActions: z.array(z.string()),
})
ReportCommentView.register(z.globalRegistry, { id: 'ReportCommentView' })
export type ReportCommentView = z.infer<typeof ReportCommentView>

export const SectionView = SectionSummary.extend({
  /** Yjs update that makes the whole text, base64. */
  state: z.string(),
  comments: z.array(ReportCommentView),
  composed: z.array(ComposedPart),
  people: z.array(ReportPerson),
  previous: z
    .object({
      key: z.string(),
      title: z.string(),
    })
    .nullable(),
  next: z
    .object({
      key: z.string(),
      title: z.string(),
    })
    .nullable(),
})
SectionView.register(z.globalRegistry, { id: 'SectionView' })
export type SectionView = z.infer<typeof SectionView>

export const SyncView = z.object({
  sequence: z.number(),
  /** Updates after the one asked for, oldest first, base64. */
  updates: z.array(
    z.object({
      sequence: z.number(),
      content: z.string(),
    }),
  ),
  present: z.array(
    z.object({
      clientId: z.string(),
      userId: z.string(),
      name: z.string(),
      cursor: z
        .object({
          anchor: Json,
          head: Json,
        })
        .nullable(),
    }),
  ),
  comments: z.array(ReportCommentView),
  settings: SectionSummary.pick({ authors: true, status: true, restricted: true, version: true }),
})
SyncView.register(z.globalRegistry, { id: 'SyncView' })
export type SyncView = z.infer<typeof SyncView>

/** Something of the record that a sentence can refer to. */
export const ReferenceChoice = z.object({
  target: z.string(),
  group: ReferenceGroup,
  label: z.string(),
  value: z.string(),
  source: z.string(),
})
export type ReferenceChoice = z.infer<typeof ReferenceChoice>

/** What a target says now; null when it is gone or may not be read. */
export const ResolvedReference = z.object({
  target: z.string(),
  now: z
    .object({
      value: z.string(),
      source: z.string(),
    })
    .nullable(),
})
export type ResolvedReference = z.infer<typeof ResolvedReference>
