import { z } from 'zod'
import { getProfile, ProfileChange, updateProfile } from '@/lib/server/account/profile'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/account',
  summary: 'Own profile',
  tag: 'Accounts',
  access: 'signed-in',
  answer: z.looseObject({}),
  run: (ctx) => getProfile(ctx),
})

export const PUT = route({
  method: 'PUT',
  path: '/account',
  summary: 'Change own profile',
  tag: 'Accounts',
  access: 'signed-in',
  body: ProfileChange,
  answer: z.looseObject({}),
  run: (ctx, { body }) => updateProfile(ctx, body),
})
