import { describe, expect, it } from 'vitest'
import { declarations } from '@/lib/core/contract/contract'
import { openApi } from '@/lib/server/http/openapi'
import { routeFiles } from '../support/operations'

type Schema = Record<string, unknown>
interface Answer {
  $ref?: string
  content?: Record<string, { schema: Schema }>
}
interface Described {
  parameters: { name: string; in: string }[]
  responses: Record<string, Answer>
}

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
const description = openApi() as unknown as {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> }
}

describe('the contract', () => {
  it('has a route for every operation, and no route has none', () => {
    const routes = routeFiles.map(({ method, address }) => nameOf({ method, path: address }))
    expect(routes.sort()).toEqual(declarations.map(nameOf).sort())
  })

  it('is kept by each route at its own address', () => {
    for (const { method, address, handler } of routeFiles)
      expect(nameOf(handler.declaration)).toBe(`${method} ${address}`)
  })
})

describe('the description of the API', () => {
  const operations = declarations.map(
    (declaration) =>
      [
        nameOf(declaration),
        declaration,
        description.paths[declaration.path]?.[declaration.method.toLowerCase()] as Described,
      ] as const,
  )

  it.each(operations)('%s: the answer is described', (_name, { status = 200 }, operation) => {
    const answer = operation.responses[status]
    if (status === 204) return expect(answer?.content).toBeUndefined()
    const [type, { schema } = { schema: {} }] = Object.entries(answer?.content ?? {})[0] ?? []
    expect(type).toBeDefined()
    if (type === 'application/json') expect(lacks(schema, '')).toEqual([])
  })

  it.each(operations)('%s: parameters and refusals are described', (_name, { path }, operation) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    const given = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect(given.map(({ name }) => name).sort()).toEqual(named.sort())
    for (const status of ['401', '500', '503']) {
      const name = operation.responses[status]?.$ref?.replace('#/components/responses/', '') ?? ''
      const { content = {} } = description.components.responses[name] ?? {}
      expect(Object.keys(content)).toEqual(['application/problem+json'])
    }
  })
})

describe('the components of the description', () => {
  const { schemas, responses } = description.components
  const told = JSON.stringify(description)
  const namesIn = (part: unknown) =>
    [...JSON.stringify(part).matchAll(/"#\/components\/(\w+\/[^"]+)"/g)].map(([, name]) => name)

  it('are all there, all used, and each has a name of its own', () => {
    const there = [
      ...Object.keys(schemas).map((name) => `schemas/${name}`),
      ...Object.keys(responses).map((name) => `responses/${name}`),
    ]
    expect([...new Set(namesIn(description))].sort()).toEqual(there.sort())
    expect(Object.keys(schemas).filter((name) => name.startsWith('__'))).toEqual([])
  })

  it.each(Object.entries(schemas))('%s: is described', (name, schema) => {
    expect(name === 'Json' || name === 'JsonInput' ? [] : lacks(schema, '')).toEqual([])
  })

  it('stand once: what several operations share is not copied', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      const copy = JSON.stringify(schema)
      if (copy.length > 200) expect(told.split(copy).length - 1, name).toBe(1)
    }
  })
})

/** Places of an answer that say nothing: objects without members, lists of anything. */
function lacks(schema: Schema, place: string): string[] {
  const options = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as Schema[] | undefined
  if (options) return options.flatMap((option) => lacks(option, place))
  if (schema.type === 'array' && schema.items) return lacks(schema.items as Schema, `${place}[]`)
  const isOpen = schema.type === 'object' && !schema.properties && !schema.additionalProperties
  const isNothing = !schema.type && !schema.$ref && !('const' in schema) && !schema.enum
  return isOpen || (isNothing && place === '') ? [place || 'the answer'] : []
}
