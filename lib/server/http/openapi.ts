import 'server-only'
import { z } from 'zod'
import { type Declaration, declarations } from '@/lib/core/contract/contract'
import { errorStatus } from '@/lib/core/error'
import { groupBy } from '@/lib/core/group-by'
import manifest from '@/package.json'
import { refusalsOf } from './refusals'
import { withSameShapesOnce } from './same-shapes'

type Json = Record<string, z.core.util.JSONType>

/** Components so far, by name. */
type Made = Record<'schemas' | 'responses', Json>

let described: ReturnType<typeof describeContract> | undefined

/** OpenAPI 3.1 description of the contract. Views that name themselves stand once, as components. */
export function openApi() {
  described ??= describeContract()
  return described
}

function describeContract() {
  const made: Made = { schemas: { Problem: problemSchema }, responses: {} }
  const paths: Record<string, Json> = {}
  for (const declaration of declarations)
    paths[declaration.path] = {
      ...paths[declaration.path],
      [declaration.method.toLowerCase()]: operation(declaration, made),
    }
  return withSameShapesOnce({
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
      ...made,
    },
    paths,
  })
}

const problemSchema: Json = {
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

function operation(declaration: Declaration, { schemas, responses }: Made): Json {
  const { method, path, summary, tag, access, status = 200 } = declaration
  const name = path.replace(/[^a-zA-Z0-9]+(\w?)/g, (_match, letter: string) => letter.toUpperCase())
  const body = requestBody(declaration, schemas)
  return {
    operationId: `${method.toLowerCase()}${name}`,
    summary,
    tags: [tag],
    ...(access === 'public' && { security: [] }),
    parameters: [
      ...parameters(declaration, 'path', schemas),
      ...parameters(declaration, 'query', schemas),
      ...(method === 'GET' || declaration.repeatable === false ? [] : [idempotencyKey]),
    ],
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      [status]: { description: 'Done', ...answerContent(declaration, schemas) },
      ...refusals(declaration, responses),
    },
  }
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeating a request with the same key changes nothing and gets the first answer.',
  schema: { type: 'string' },
}

function parameters(declaration: Declaration, place: 'path' | 'query', schemas: Json): Json[] {
  const schema = place === 'path' ? declaration.params : declaration.query
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input', schemas) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function requestBody({ body, multipart, upload }: Declaration, schemas: Json): Json | null {
  if (upload)
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  if (!body) return null
  const type = multipart ? 'multipart/form-data' : 'application/json'
  return { [type]: { schema: schemaOf(body, 'input', schemas) } }
}

function answerContent({ media, answer }: Declaration, schemas: Json): Json {
  const binary = { schema: { type: 'string', format: 'binary' } }
  if (media) return { content: Object.fromEntries(media.map((type) => [type, binary])) }
  return answer
    ? { content: { 'application/json': { schema: schemaOf(answer, 'output', schemas) } } }
    : {}
}

/** The problems that an operation can meet, by status, each with its codes; a set stands once. */
function refusals(declaration: Declaration, responses: Json): Json {
  const problem = { $ref: '#/components/schemas/Problem' }
  const byStatus = groupBy(refusalsOf(declaration), (code) => errorStatus[code])
  const told = [...byStatus].map(([status, codes]) => {
    const name = codes.join('.')
    const schema = { allOf: [problem, { properties: { code: { enum: codes } } }] }
    const content = { 'application/problem+json': { schema } }
    responses[name] = { description: codes.join(', '), content }
    return [status, { $ref: `#/components/responses/${name}` }]
  })
  return Object.fromEntries(told)
}

/** JSON Schema of a zod schema; parts with an id of their own are put among the components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  const { $schema: _dialect, $defs = {}, ...rest } = made
  const suffix = io === 'input' ? 'Input' : ''
  const placed = (part: unknown) =>
    JSON.parse(
      JSON.stringify(part).replace(
        /"\$ref":"#\/\$defs\/(\w+)"/g,
        (_match, id: string) => `"$ref":"#/components/schemas/${id}${suffix}"`,
      ),
    )
  for (const [id, part] of Object.entries($defs)) {
    const { id: _id, ...described } = placed(part)
    schemas[`${id}${suffix}`] = described
  }
  return placed(rest)
}
