import { createServer } from 'node:http'
import { MailServer } from './mail-server'

/** The mail server of the browser tests: takes mail on one port, and tells on the other what came. */
const [smtpPort, httpPort] = process.argv.slice(2).map(Number)
const mail = new MailServer()
await mail.start(smtpPort)
createServer((_request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(mail.messages))
}).listen(httpPort, '127.0.0.1')
