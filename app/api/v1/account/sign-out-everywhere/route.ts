import { signOutEverywhere } from '@/lib/server/account/sign-out-everywhere'
import { route } from '@/lib/server/http/route'

export const POST = route('POST /account/sign-out-everywhere', (ctx) => signOutEverywhere(ctx))
