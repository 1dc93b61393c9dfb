import 'server-only'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { SignInProof } from '@/lib/core/account/proof'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { toAppError } from '@/lib/server/http/problem'
import { checkCredentials, type SignedIn } from './check-credentials'
import { clientAddress } from './client-address'
import { openSession } from './open-session'
import { sessionCookie } from './session'

/** What `checkCredentials` answered, after next-auth passed it on. */
const SignedInUser = z.object({ id: z.uuid(), proof: SignInProof })

/** Configuration of next-auth for one request: the cookie carries the id of a session kept here. */
export function authOptions(request: Request): AuthOptions {
  const cookie = sessionCookie()
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: Math.round(env().SESSION_HOURS * 3600) },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    useSecureCookies: cookie.secure,
    cookies: {
      sessionToken: {
        name: cookie.name,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookie.secure },
      },
    },
    providers: [passwordProvider(), ...(singleSignOn() ?? [])],
    events: {
      signOut: async ({ token }) => {
        const id = z.uuid().safeParse(token?.session)
        const data = { endedAt: new Date() }
        if (id.success) await database().session.updateMany({ where: { id: id.data }, data })
      },
    },
    callbacks: {
      signIn: async ({ account, profile }) =>
        account?.provider !== 'oidc' || (await findByProfile(profile)) !== null,
      jwt: async ({ token, user, account, profile }) => {
        if (!user) return token
        const signedIn =
          account?.provider === 'oidc' ? await findByProfile(profile) : SignedInUser.parse(user)
        if (!signedIn) return {}
        const { id: userId, proof } = signedIn
        const device = request.headers.get('user-agent') ?? ''
        const opening = { userId, proof, device, address: clientAddress(request.headers) }
        return { sub: userId, session: (await openSession(database(), opening, new Date())).id }
      },
      session: ({ session, token }) => ({ expires: session.expires, signedIn: Boolean(token.sub) }),
    },
  }
}

function passwordProvider() {
  return CredentialsProvider({
    id: 'password',
    credentials: { email: {}, password: {}, code: {} },
    authorize: async (credentials, request) => {
      const headers = new Headers(request.headers as Record<string, string> | undefined)
      try {
        return await checkCredentials(database(), credentials, clientAddress(headers), new Date())
      } catch (thrown) {
        throw new Error(toAppError(thrown).code, { cause: thrown })
      }
    },
  })
}

export function singleSignOnName(): string | null {
  return singleSignOn() ? env().OIDC_NAME : null
}

function singleSignOn(): [OAuthConfig<Record<string, unknown>>] | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = env()
  if (!issuer || !clientId || !clientSecret) return null
  return [
    {
      id: 'oidc',
      name,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (profile) => ({
        id: String(profile.sub),
        email: typeof profile.email === 'string' ? profile.email : null,
      }),
    },
  ]
}

/**
 * Accounts come by invitation only: single sign-on opens an existing account of the same, verified
 * address.
 */
async function findByProfile(profile: unknown): Promise<SignedIn | null> {
  const { email, email_verified: verified } = (profile ?? {}) as {
    email?: unknown
    email_verified?: unknown
  }
  if (typeof email !== 'string' || verified !== true) return null
  const user = await database().user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: { id: true },
  })
  return user && { ...user, proof: 'sso' }
}
