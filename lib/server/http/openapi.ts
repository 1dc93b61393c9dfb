import 'server-only'
import { z } from 'zod'
import { errorStatus } from '@/lib/core/error'
import manifest from '@/package.json'
import type { Declaration } from './declaration'

type Json = Record<string, unknown>

/** OpenAPI 3.1 description of the declared operations. */
export function openApi(declarations: readonly Declaration[]): Json {
  const paths: Record<string, Json> = {}
  for (const declaration of declarations)
    paths[declaration.path] = {
      ...paths[declaration.path],
      [declaration.method.toLowerCase()]: operation(declaration),
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CRVS Workbench',
      version: manifest.version,
      description:
        'Sign in with a personal access token (Bearer) or the session cookie. Every error is a problem document (RFC 9457) with a stable code.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { cookie: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'crvs-session' },
      },
      schemas: { Problem: problemSchema },
    },
    paths,
  }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errorStatus) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
}

function operation(declaration: Declaration): Json {
  const { method, path, summary, tag, access, status = 200 } = declaration
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^a-zA-Z0-9]+(\w?)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary,
    tags: [tag],
    ...(access === 'public' && { security: [] }),
    parameters: [
      ...parameters(declaration, 'path'),
      ...parameters(declaration, 'query'),
      ...(method === 'GET' || declaration.repeatable === false ? [] : [idempotencyKey]),
    ],
    ...(declaration.body && {
      requestBody: {
        required: true,
        content: {
          [declaration.multipart ? 'multipart/form-data' : 'application/json']: {
            schema: schemaOf(declaration.body, 'input'),
          },
        },
      },
    }),
    ...(declaration.upload && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    responses: {
      [status]: { description: 'Done', ...answerContent(declaration) },
      default: {
        description: 'Problem',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeating a request with the same key changes nothing and gets the first answer.',
  schema: { type: 'string' },
}

function parameters(declaration: Declaration, place: 'path' | 'query'): Json[] {
  const schema = place === 'path' ? declaration.params : declaration.query
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function answerContent(declaration: Declaration): Json {
  if (declaration.media)
    return {
      content: Object.fromEntries(
        declaration.media.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    }
  return declaration.answer
    ? { content: { 'application/json': { schema: schemaOf(declaration.answer, 'output') } } }
    : {}
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}
