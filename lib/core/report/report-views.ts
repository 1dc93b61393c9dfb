import type { ReferenceGroup } from './reference/reference-target'
import type { StaleReference } from './reference/stale-references'
import type { SectionStatus } from './report-requests'

/** What the screens of the report writer receive. Times are ISO 8601. */

export interface ReportPerson {
  id: string
  name: string
  institution: string
}

export interface SectionSummary {
  key: string
  /** "4", "4.2" or "A" of an annex; empty in front of the first chapter. */
  number: string
  title: string
  hint: string
  mustBeWritten: boolean
  authors: ReportPerson[]
  status: SectionStatus
  restricted: boolean
  version: number
  /** 0 while nobody has opened the section. */
  sequence: number
  textChangedAt: string | null
  textChangedBy: string
  words: number
  staleReferences: number
  openComments: number
  allowedActions: string[]
}

export interface ReportView {
  output: { key: string; title: string; purpose: string; step: string }
  sections: SectionSummary[]
  people: ReportPerson[]
  /** Those who have a section open now. */
  present: { section: string; name: string; userId: string }[]
  /** References whose source says something else than was accepted. */
  stale: StaleReference[]
  allowedActions: string[]
}

/** A table, chart or list that the record composes, as safe HTML for looking at. */
export interface ComposedPart {
  part: string
  title: string
  html: string
}

export interface ReportCommentView {
  id: string
  anchor: string
  answerTo: string | null
  body: string
  replacement: string | null
  quoted: string
  status: 'open' | 'resolved' | 'accepted' | 'refused'
  author: string
  createdAt: string
  decidedBy: string
  decidedAt: string | null
  version: number
  allowedActions: string[]
}

export interface SectionView extends SectionSummary {
  /** Yjs update that makes the whole text, base64. */
  state: string
  comments: ReportCommentView[]
  composed: ComposedPart[]
  people: ReportPerson[]
  previous: { key: string; title: string } | null
  next: { key: string; title: string } | null
}

export interface SyncView {
  sequence: number
  /** Updates after the one asked for, oldest first, base64. */
  updates: { sequence: number; content: string }[]
  present: {
    clientId: string
    userId: string
    name: string
    cursor: { anchor: unknown; head: unknown } | null
  }[]
  comments: ReportCommentView[]
  settings: Pick<SectionSummary, 'authors' | 'status' | 'restricted' | 'version'>
}

/** Something of the record that a sentence can refer to. */
export interface ReferenceChoice {
  target: string
  group: ReferenceGroup
  label: string
  value: string
  source: string
}

/** What a target says now; null when it is gone or may not be read. */
export interface ResolvedReference {
  target: string
  now: { value: string; source: string } | null
}
