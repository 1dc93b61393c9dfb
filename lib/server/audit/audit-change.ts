export interface AuditChange {
  /** `entity.verb`; the same word as the permission. */
  action: string
  entity: string
  entityId: string
  /** Chain that the entry joins; without it the platform's. */
  assessmentId?: string
  before?: unknown
  after?: unknown
}
