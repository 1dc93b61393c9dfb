import { changePassword, PasswordChange } from '@/lib/server/account/change-password'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/account/password',
  summary: 'Change own password',
  tag: 'Accounts',
  access: 'signed-in',
  body: PasswordChange,
  status: 204,
  repeatable: false,
  run: (ctx, { body }) => changePassword(ctx, body),
})
