import { z } from 'zod'
import { Json } from '@/lib/core/json'
import { operations } from '../contract/operation'

const Part = z.enum(['ok', 'failed'])

export const Health = z.object({
  status: Part,
  version: z.string(),
  parts: z.object({ database: Part, migrations: Part, jobs: Part, storage: Part }),
})
export type Health = z.infer<typeof Health>

export const platformOperations = operations('Platform', {
  'GET /health': {
    summary: 'State of the service and its version; 503 when a part has failed',
    access: 'public',
    answer: Health,
  },
  'GET /openapi.json': {
    summary: 'This description of the API, as OpenAPI 3.1',
    access: 'public',
    answer: z.object({
      openapi: z.string(),
      info: z.record(z.string(), Json),
      servers: Json,
      security: Json,
      components: z.record(z.string(), Json),
      paths: z.record(z.string(), Json),
    }),
  },
})
