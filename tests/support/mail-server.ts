import { createServer, type Server } from 'node:net'
import { until } from './until'

/**
 * A mail server that keeps every message, except those to an address that starts with "refused".
 */
export class MailServer {
  readonly messages: string[] = []
  private readonly server: Server = createServer((socket) => {
    let message: string | null = null
    let rest = ''
    socket.write('220 ready\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (message !== null && line !== '.') message += `${line}\n`
        else if (message !== null) {
          this.messages.push(message)
          message = null
          socket.write('250 kept\r\n')
        } else if (line === 'DATA') {
          message = ''
          socket.write('354 go on\r\n')
        } else if (line.startsWith('RCPT TO:<refused')) socket.write('550 no such person\r\n')
        else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })

  /** The newest message to the address, once it has arrived. */
  async messageTo(email: string): Promise<string> {
    let found: string | undefined
    await until(`mail to ${email} has arrived`, () => {
      found = this.messages.findLast((message) => message.includes(`To: ${email}`))
      return found !== undefined
    })
    return found ?? ''
  }

  /** Answers the address for SMTP_URL. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done))
    const address = this.server.address()
    return `smtp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done))
  }
}

/** The token of the link in a message, whatever lines the mail was broken into. */
export function invitationToken(message: string): string {
  const text = message.replaceAll('=\n', '')
  const token = /\/invitations\/([\w-]+)/.exec(text)?.[1]
  if (!token) throw new Error(`no link of an invitation in: ${text}`)
  return token
}
