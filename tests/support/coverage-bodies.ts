import { randomUUID } from 'node:crypto'
import { registerMapping } from './import-file'
import { type Json, place } from './questionnaire-bodies'

const someId = randomUUID()

/** A full and good body of every operation of the coverage workbench that takes JSON. */
export const coverageBodies: Record<string, Json> = {
  [`PUT ${place}/coverage/estimates`]: {
    id: someId,
    cell: { indicator: 'G1', event: 'birth', populationId: null, year: 2025, area: '', sex: 'all' },
    content: { kind: 'not-measured', reason: 'No list exists.', band: null, sources: [] },
    version: 0,
  },
  [`PUT ${place}/coverage/imports/{importId}/mapping`]: {
    mapping: registerMapping({
      eventDate: { column: 'a', format: 'iso' },
      registrationDate: { column: 'b', format: 'iso' },
    }),
    version: 1,
  },
  [`POST ${place}/coverage/imports/{importId}/estimates`]: {
    estimates: [
      {
        id: someId,
        cell: {
          indicator: 'G1',
          event: 'birth',
          populationId: null,
          year: 2025,
          area: '',
          sex: 'all',
        },
        figure: 'registered',
        method: 'direct-count',
        inputs: { denominator: 10 },
      },
    ],
    numeratorDefinition: '',
    denominatorDefinition: '',
    sources: [],
    grade: null,
    limits: '',
    disclosure: 'public',
  },
  [`DELETE ${place}/coverage/estimates/{estimateId}`]: { version: 1 },
  [`PUT ${place}/coverage/adoptions/{estimateId}`]: { reason: 'The only one', version: 0 },
  [`DELETE ${place}/coverage/adoptions/{estimateId}`]: { version: 1 },
  [`PUT ${place}/coverage/settings`]: { smallestCell: 10, version: 0 },
}
