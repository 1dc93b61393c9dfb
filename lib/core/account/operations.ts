import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { AccessTokenView } from './access-token-view'
import { ProfileView } from './profile-view'
import {
  ConfirmCode,
  DisableSecondFactor,
  NewAccessToken,
  PasswordChange,
  ProfileChange,
} from './requests'
import { SessionView } from './session-view'

export const accountOperations = operations('Accounts', {
  'GET /account': {
    summary: 'Own profile',
    answer: ProfileView,
  },
  'PATCH /account': {
    summary: 'Change own profile',
    body: ProfileChange,
    answer: ProfileView,
  },
  'POST /account/password': {
    summary: 'Change own password',
    body: PasswordChange,
    status: 204,
    repeatable: false,
  },
  'POST /account/second-factor': {
    summary: 'Prepare a second factor',
    body: z.strictObject({}),
    answer: z.object({ secret: z.string(), qrCode: z.string() }),
    repeatable: false,
  },
  'DELETE /account/second-factor': {
    summary: 'Switch the second factor off',
    body: DisableSecondFactor,
    status: 204,
    repeatable: false,
  },
  'POST /account/second-factor/confirm': {
    summary: 'Switch the second factor on',
    body: ConfirmCode,
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    repeatable: false,
  },
  'POST /account/sign-out-everywhere': {
    summary: 'End all own sessions',
    body: z.strictObject({}),
    status: 204,
  },
  'GET /account/sessions': {
    summary: 'Where one is signed in',
    answer: pageOf(SessionView),
  },
  'DELETE /account/sessions/{sessionId}': {
    summary: 'End one of the own sessions',
    params: z.object({ sessionId: z.uuid() }),
    status: 204,
  },
  'GET /account/tokens': {
    summary: 'Own access tokens',
    answer: pageOf(AccessTokenView),
  },
  'POST /account/tokens': {
    summary: 'Make an access token',
    body: NewAccessToken,
    answer: z.object({ id: z.uuid(), token: z.string(), expiresAt: z.string() }),
    status: 201,
    repeatable: false,
  },
  'DELETE /account/tokens/{tokenId}': {
    summary: 'Revoke an access token',
    params: z.object({ tokenId: z.uuid() }),
    status: 204,
  },
})
