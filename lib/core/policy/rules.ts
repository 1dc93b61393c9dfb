import type { AssessmentRole, PlatformRole, TokenScope } from './role'

export const actions = [
  'assessment.create',
  'assessment.read',
  'assessment.update',
  'step.read',
  'step.start',
  'step.submit',
  'step.complete',
  'step.return',
  'step.reopen',
  'step.override',
  'step.confirm',
  'tool.read',
  'tool.update',
  'output.read',
  'output.issue',
  'output.approve',
  'output.share',
  'report.read',
  'report.write',
  'report.assign',
  'report.comment',
  'document.read',
  'document.read-confidential',
  'document.create',
  'document.update',
  'document.remove',
  'reference.read',
  'removal.restore',
  'evidence.create',
  'evidence.remove',
  'population.read',
  'population.update',
  'member.read',
  'member.update',
  'member.remove',
  'invitation.read',
  'invitation.create',
  'invitation.revoke',
  'invitation.confirm',
  'comment.read',
  'comment.create',
  'questionnaire.read',
  'questionnaire.read-all',
  'questionnaire.answer',
  'questionnaire.answer-for',
  'questionnaire.sign',
  'questionnaire.delegate',
  'questionnaire.review',
  'questionnaire.configure',
  'questionnaire.analyse',
  'coverage.read',
  'coverage.update',
  'coverage.adopt',
  'coverage.configure',
  'coverage.import',
  'coverage.export',
  'audit.read',
  'monitor.read',
  'platform.audit',
  'platform.invite',
  'platform.users',
  'platform.jobs',
] as const
export type Action = (typeof actions)[number]

export interface Rule {
  /** Roles of the platform that may act wherever they are. */
  platform: readonly PlatformRole[]
  /** Roles of the assessment that may act in it. */
  assessment: readonly AssessmentRole[]
  /**
   * `access`: an assessment role counts only if the object (step, tool, output) lists it.
   * `shared`: a platform role counts only if the country shared the object.
   * `own`: besides the roles, the person who made the object may act.
   */
  narrowedBy?: readonly ('access' | 'shared' | 'own')[]
  scope: TokenScope
  /** Open to a respondent who came by a personal link instead of an account. */
  byLink?: boolean
}

const everyRole: readonly AssessmentRole[] = [
  'coordinator',
  'lead-member',
  'respondent',
  'field-member',
  'decision-maker',
  'observer',
]
const leadBody: readonly AssessmentRole[] = ['coordinator', 'lead-member']
const coordinator: readonly AssessmentRole[] = ['coordinator']
/** Who answers the questionnaire: an institution's part, or on behalf of one. */
const respondents: readonly AssessmentRole[] = ['coordinator', 'lead-member', 'respondent']
const writers: readonly AssessmentRole[] = [
  'coordinator',
  'lead-member',
  'respondent',
  'field-member',
  'decision-maker',
]
const followers: readonly PlatformRole[] = ['administrator', 'rso-monitor', 'reviewer']
const support: readonly PlatformRole[] = ['rso-monitor', 'reviewer']
const administrator: readonly PlatformRole[] = ['administrator']

/**
 * Who may do what. Default deny: what no rule grants is refused. A new action without a rule does
 * not compile.
 */
export const rules = {
  'assessment.create': { platform: administrator, assessment: [], scope: 'admin' },
  'assessment.read': { platform: followers, assessment: everyRole, scope: 'read', byLink: true },
  'assessment.update': { platform: [], assessment: coordinator, scope: 'write' },
  'step.read': {
    platform: followers,
    assessment: everyRole,
    narrowedBy: ['access'],
    scope: 'read',
  },
  'step.start': { platform: [], assessment: leadBody, narrowedBy: ['access'], scope: 'write' },
  'step.submit': { platform: [], assessment: leadBody, narrowedBy: ['access'], scope: 'write' },
  'step.complete': {
    platform: [],
    assessment: coordinator,
    narrowedBy: ['access'],
    scope: 'write',
  },
  'step.return': { platform: [], assessment: coordinator, narrowedBy: ['access'], scope: 'write' },
  'step.reopen': { platform: [], assessment: coordinator, narrowedBy: ['access'], scope: 'write' },
  'step.override': {
    platform: [],
    assessment: coordinator,
    narrowedBy: ['access'],
    scope: 'write',
  },
  'step.confirm': { platform: [], assessment: coordinator, narrowedBy: ['access'], scope: 'write' },
  'tool.read': { platform: [], assessment: everyRole, narrowedBy: ['access'], scope: 'read' },
  'tool.update': { platform: [], assessment: everyRole, narrowedBy: ['access'], scope: 'write' },
  'output.read': {
    platform: support,
    assessment: everyRole,
    narrowedBy: ['access', 'shared'],
    scope: 'read',
  },
  'output.issue': { platform: [], assessment: everyRole, narrowedBy: ['access'], scope: 'write' },
  'output.approve': { platform: [], assessment: everyRole, narrowedBy: ['access'], scope: 'write' },
  'output.share': { platform: [], assessment: coordinator, scope: 'write' },
  /** The text while it is written: those who issue the output, and the authors of its sections. */
  'report.read': {
    platform: [],
    assessment: everyRole,
    narrowedBy: ['access', 'own'],
    scope: 'read',
  },
  'report.write': {
    platform: [],
    assessment: everyRole,
    narrowedBy: ['access', 'own'],
    scope: 'write',
  },
  'report.comment': {
    platform: [],
    assessment: everyRole,
    narrowedBy: ['access', 'own'],
    scope: 'write',
  },
  'report.assign': { platform: [], assessment: leadBody, scope: 'write' },
  'document.read': { platform: [], assessment: everyRole, scope: 'read' },
  'document.read-confidential': {
    platform: [],
    assessment: leadBody,
    narrowedBy: ['own'],
    scope: 'read',
  },
  'document.create': { platform: [], assessment: writers, scope: 'write', byLink: true },
  'document.update': { platform: [], assessment: leadBody, narrowedBy: ['own'], scope: 'write' },
  'document.remove': { platform: [], assessment: leadBody, narrowedBy: ['own'], scope: 'write' },
  /** Where a thing is used, and what was removed; each entry is shown to those who may see it. */
  'reference.read': { platform: administrator, assessment: everyRole, scope: 'read' },
  /** Besides, the right to remove the thing is needed. */
  'removal.restore': { platform: administrator, assessment: everyRole, scope: 'write' },
  'evidence.create': {
    platform: [],
    assessment: everyRole,
    narrowedBy: ['access'],
    scope: 'write',
  },
  'evidence.remove': {
    platform: [],
    assessment: everyRole,
    narrowedBy: ['access'],
    scope: 'write',
  },
  'population.read': { platform: [], assessment: everyRole, scope: 'read' },
  'population.update': { platform: [], assessment: leadBody, scope: 'write' },
  'member.read': { platform: administrator, assessment: leadBody, scope: 'read' },
  'member.update': { platform: administrator, assessment: coordinator, scope: 'write' },
  'member.remove': { platform: administrator, assessment: coordinator, scope: 'write' },
  'invitation.read': { platform: administrator, assessment: coordinator, scope: 'read' },
  'invitation.create': { platform: administrator, assessment: coordinator, scope: 'write' },
  'invitation.revoke': { platform: administrator, assessment: coordinator, scope: 'write' },
  'invitation.confirm': { platform: administrator, assessment: coordinator, scope: 'write' },
  'comment.read': { platform: [], assessment: everyRole, narrowedBy: ['access'], scope: 'read' },
  'comment.create': { platform: [], assessment: everyRole, narrowedBy: ['access'], scope: 'write' },
  'questionnaire.read': { platform: [], assessment: respondents, scope: 'read', byLink: true },
  'questionnaire.read-all': { platform: [], assessment: leadBody, scope: 'read' },
  'questionnaire.answer': { platform: [], assessment: respondents, scope: 'write', byLink: true },
  'questionnaire.answer-for': { platform: [], assessment: leadBody, scope: 'write' },
  'questionnaire.sign': { platform: [], assessment: respondents, scope: 'write', byLink: true },
  'questionnaire.delegate': { platform: [], assessment: coordinator, scope: 'write' },
  'questionnaire.review': { platform: [], assessment: leadBody, scope: 'write' },
  'questionnaire.configure': { platform: [], assessment: coordinator, scope: 'write' },
  'questionnaire.analyse': { platform: [], assessment: leadBody, scope: 'read' },
  'coverage.read': { platform: [], assessment: leadBody, scope: 'read' },
  'coverage.update': { platform: [], assessment: leadBody, scope: 'write' },
  'coverage.adopt': { platform: [], assessment: leadBody, scope: 'write' },
  'coverage.configure': { platform: [], assessment: coordinator, scope: 'write' },
  'coverage.import': { platform: [], assessment: leadBody, scope: 'write' },
  'coverage.export': { platform: [], assessment: leadBody, scope: 'read' },
  'audit.read': { platform: administrator, assessment: leadBody, scope: 'read' },
  'monitor.read': { platform: support, assessment: [], scope: 'read' },
  'platform.audit': { platform: administrator, assessment: [], scope: 'admin' },
  'platform.invite': { platform: administrator, assessment: [], scope: 'admin' },
  'platform.users': { platform: administrator, assessment: [], scope: 'admin' },
  'platform.jobs': { platform: administrator, assessment: [], scope: 'admin' },
} as const satisfies Record<Action, Rule>
