// The web server: Next.js behind plain HTTP. Started by scripts/serve.ts, and gone when that
// process is gone.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import next from 'next'
import { callerAddress } from './caller-address.mjs'

process.on('disconnect', () => process.exit(0))

const development = process.argv.includes('--dev')
const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST ?? '0.0.0.0'
const proxies = Number(process.env.TRUST_PROXY || 0)
const forwarding = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

// The server runs on what the build noted of next.config.ts, as a standalone build does:
// reading that file again would hold a compiler of 50 MB in memory.
if (!development) {
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}
const app = next({ dev: development, hostname, port })
const handle = app.getRequestHandler()
await app.prepare()

const server = createServer((request, response) => {
  const { headers, socket } = request
  const caller = callerAddress(headers['x-forwarded-for'], socket.remoteAddress, proxies)
  if (proxies === 0) for (const header of forwarding) delete headers[header]
  headers['x-forwarded-for'] = caller
  handle(request, response)
})
// A file of gigabytes may take hours on a slow line; a line that falls silent is cut.
server.requestTimeout = 6 * 3600_000
server.timeout = 120_000
server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken; choose another with PORT=…`
      : error.message,
  )
  process.exit(1)
})
server.listen(port, hostname, () => process.send?.('listening'))

async function stop() {
  setTimeout(() => process.exit(0), 5000).unref()
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  // What is under way goes back into the queue, and another start takes it up at once.
  const queue = await globalThis.crvsJobs?.catch(() => null)
  await Promise.all([closed, queue?.stop({ graceful: false })])
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', () => undefined)
