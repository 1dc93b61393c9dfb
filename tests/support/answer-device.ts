import { stubDevice } from './device'
import { FakeAnswerServer } from './fake-answer-server'

/** A device with a server of its own. */
export function newDevice(): FakeAnswerServer {
  const server = new FakeAnswerServer()
  stubDevice(server.fetch)
  return server
}
