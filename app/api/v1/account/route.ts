import { getProfile, updateProfile } from '@/lib/server/account/profile'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /account', (ctx) => getProfile(ctx))

export const PATCH = route('PATCH /account', (ctx, { body }) => updateProfile(ctx, body))
