import { invitationToken } from './mail-server'
import { servers } from './server-of-worker'
import { until } from './until'

/** Ports of the mail server of the browser tests: where mail is taken, and where it is read. */
const base = (servers[0]?.port ?? 0) + 5000
export const mailPorts = { smtp: base, read: base + 1 }

/** Path of the link in the newest invitation to the address, once it has come. */
export async function invitationPath(email: string): Promise<string> {
  let message: string | undefined
  await until(`mail to ${email} has arrived`, async () => {
    const answer = await fetch(`http://127.0.0.1:${mailPorts.read}/`)
    const messages = (await answer.json()) as string[]
    message = messages.findLast((one) => one.includes(`To: ${email}`))
    return message !== undefined
  })
  return `/invitations/${invitationToken(message ?? '')}`
}
