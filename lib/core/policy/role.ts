import { z } from 'zod'
export const platformRoles = ['administrator', 'rso-monitor', 'reviewer'] as const
export const PlatformRole = z.enum(platformRoles)
export type PlatformRole = z.infer<typeof PlatformRole>

export const assessmentRoles = [
  'coordinator',
  'lead-member',
  'respondent',
  'field-member',
  'decision-maker',
  'observer',
] as const
export const AssessmentRole = z.enum(assessmentRoles)
AssessmentRole.register(z.globalRegistry, { id: 'AssessmentRole' })
export type AssessmentRole = z.infer<typeof AssessmentRole>

/** How far an output may travel outside the assessment. */
export const sharingLevels = ['private', 'shared-with-rso', 'public'] as const
export const SharingLevel = z.enum(sharingLevels)
export type SharingLevel = z.infer<typeof SharingLevel>

/** What a personal access token may do; a cookie session is not limited by scope. */
export const tokenScopes = ['read', 'write', 'admin'] as const
export const TokenScope = z.enum(tokenScopes)
export type TokenScope = z.infer<typeof TokenScope>

/**
 * Limit of a session: scopes of an access token, or `link` for a respondent who came by a personal
 * link.
 */
export type SessionLimit = TokenScope | 'link'
