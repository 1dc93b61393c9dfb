import { z } from 'zod'
import { operations } from '../../contract/operation'
import { pageOf } from '../../contract/page'
import { PendingInvitation } from './pending-invitation'
import { AcceptInvitation, NewInvitation, NewPlatformInvitation } from './requests'

export const memberInvitationOperations = operations('Members', {
  'GET /assessments/{assessmentId}/invitations': {
    summary: 'Open invitations',
    params: z.object({ assessmentId: z.uuid() }),
    answer: pageOf(PendingInvitation),
  },
  'POST /assessments/{assessmentId}/invitations': {
    summary: 'Invite a person',
    params: z.object({ assessmentId: z.uuid() }),
    body: NewInvitation,
    answer: z.object({ id: z.uuid(), email: z.string(), link: z.string(), expiresAt: z.string() }),
    status: 201,
    repeatable: false,
  },
  'DELETE /assessments/{assessmentId}/invitations/{invitationId}': {
    summary: 'Withdraw an invitation',
    params: z.object({ assessmentId: z.uuid(), invitationId: z.uuid() }),
    status: 204,
  },
  'POST /invitations': {
    summary: 'Invite a person to the platform',
    body: NewPlatformInvitation,
    answer: z.object({ id: z.uuid(), email: z.string(), link: z.string(), expiresAt: z.string() }),
    status: 201,
    repeatable: false,
  },
  'POST /invitations/accept': {
    summary: 'Take up an invitation',
    access: 'public',
    body: AcceptInvitation,
    answer: z.object({ email: z.string() }),
  },
})
