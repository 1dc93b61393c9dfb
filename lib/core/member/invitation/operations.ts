import { z } from 'zod'
import { operations } from '../../contract/operation'
import { pageOf } from '../../contract/page'
import { AcceptedInvitation, CreatedInvitation, PendingInvitation } from './pending-invitation'
import {
  AcceptInvitation,
  NewInvitation,
  NewPlatformInvitation,
  PasswordResetRequest,
} from './requests'

const place = z.object({ assessmentId: z.uuid(), invitationId: z.uuid() })

export const memberInvitationOperations = operations('Members', {
  'GET /assessments/{assessmentId}/invitations': {
    summary: 'Open invitations, and role changes that wait for a second person',
    params: z.object({ assessmentId: z.uuid() }),
    answer: pageOf(PendingInvitation),
  },
  'POST /assessments/{assessmentId}/invitations': {
    summary: 'Invite a person',
    params: z.object({ assessmentId: z.uuid() }),
    body: NewInvitation,
    answer: CreatedInvitation,
    status: 201,
    repeatable: false,
  },
  'DELETE /assessments/{assessmentId}/invitations/{invitationId}': {
    summary: 'Withdraw an invitation, or refuse what waits for a second person',
    params: place,
    status: 204,
  },
  'POST /assessments/{assessmentId}/invitations/{invitationId}/confirm': {
    summary: 'Agree, as a second person, to an invitation or to a change of roles',
    params: place,
    body: z.strictObject({}),
    status: 204,
  },
  'GET /invitations': {
    summary: 'Open invitations to the platform, and all that waits for a second person',
    answer: pageOf(PendingInvitation),
  },
  'POST /invitations': {
    summary: 'Invite a person to the platform, or offer an account a new password',
    body: NewPlatformInvitation,
    answer: CreatedInvitation,
    status: 201,
    repeatable: false,
  },
  'DELETE /invitations/{invitationId}': {
    summary: 'Withdraw an invitation to the platform',
    params: place.pick({ invitationId: true }),
    status: 204,
  },
  'POST /invitations/{invitationId}/confirm': {
    summary: 'Agree, as a second administrator, to an invitation to the platform',
    params: place.pick({ invitationId: true }),
    body: z.strictObject({}),
    status: 204,
  },
  'POST /assessments/{assessmentId}/members/{userId}/password-reset': {
    summary: 'Send a member a link for a new password',
    params: z.object({ assessmentId: z.uuid(), userId: z.uuid() }),
    body: z.strictObject({}),
    answer: CreatedInvitation,
    status: 201,
    repeatable: false,
  },
  'POST /password-resets': {
    summary: 'Have a link for a new password sent, if there is such an account',
    access: 'public',
    body: PasswordResetRequest,
    status: 204,
  },
  'POST /invitations/accept': {
    summary: 'Take up an invitation',
    access: 'public',
    body: AcceptInvitation,
    answer: AcceptedInvitation,
  },
})
