import type { PartProgress } from './delegation-progress'

export interface DelegationView {
  id: string
  institutionId: string
  userId: string | null
  section: string
  question: string | null
  dueOn: string | null
  note: string
  version: number
}

export interface RespondentView {
  userId: string
  name: string
  email: string
  institutionId: string
}

export interface DelegationOverview {
  sections: {
    id: string
    title: string
    suggestedLead: string
    questions: { id: string; text: string }[]
  }[]
  institutions: { id: string; name: string }[]
  respondents: RespondentView[]
  delegations: DelegationView[]
  progress: PartProgress[]
  allowedActions: string[]
}

export interface RespondentLinkItem {
  id: string
  name: string
  email: string
  institution: string
  expiresAt: string
  expired: boolean
  lastUsedAt: string | null
}
