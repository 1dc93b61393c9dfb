import type { AssessmentRole, PlatformRole, SessionLimit, SharingLevel } from './role'
import { type Action, type Rule, rules } from './rules'

/**
 * Who asks: their platform roles, their roles in the assessment at hand, and the limits of their
 * token.
 */
export interface Subject {
  platformRoles: readonly PlatformRole[]
  roles: readonly AssessmentRole[]
  /** Null for a browser session of an account, which no scope limits. */
  scopes: readonly SessionLimit[] | null
}

/** What the rule needs to know of the object. */
export interface Resource {
  /** Roles that the methodology lists for this use of the object. */
  access?: readonly AssessmentRole[]
  sharing?: SharingLevel
  /** True when the person asking made the object. */
  own?: boolean
}

/** Decides by the table alone; services and screens both ask here. */
export function can(subject: Subject, action: Action, resource: Resource = {}): boolean {
  const rule: Rule = rules[action]
  if (
    subject.scopes &&
    !subject.scopes.some((scope) => scope === rule.scope || (scope === 'link' && rule.byLink))
  )
    return false
  return (
    byPlatformRole(rule, subject, resource) ||
    byAssessmentRole(rule, subject, resource) ||
    byAuthorship(rule, subject, resource)
  )
}

/**
 * The actions of `candidates` that this person may take on the object, for buttons and
 * `allowedActions`.
 */
export function allowedActions<A extends Action>(
  subject: Subject,
  candidates: readonly A[],
  resource: Resource = {},
): A[] {
  return candidates.filter((action) => can(subject, action, resource))
}

function byPlatformRole(rule: Rule, subject: Subject, resource: Resource): boolean {
  if (!rule.platform.some((role) => subject.platformRoles.includes(role))) return false
  return rule.narrowedBy?.includes('shared')
    ? resource.sharing === 'shared-with-rso' || resource.sharing === 'public'
    : true
}

function byAssessmentRole(rule: Rule, subject: Subject, resource: Resource): boolean {
  const held = rule.assessment.filter((role) => subject.roles.includes(role))
  if (!rule.narrowedBy?.includes('access')) return held.length > 0
  return held.some((role) => resource.access?.includes(role) ?? false)
}

function byAuthorship(rule: Rule, subject: Subject, resource: Resource): boolean {
  return (
    (rule.narrowedBy?.includes('own') ?? false) && resource.own === true && subject.roles.length > 0
  )
}
