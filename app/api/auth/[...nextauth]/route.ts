import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/account/sign-in/options'

const handler = (request: Request, context: unknown): Promise<Response> =>
  NextAuth(authOptions(request))(request, context)

export { handler as GET, handler as POST }
