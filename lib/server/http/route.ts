import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  type Contract,
  type Declaration,
  declarationOf,
  type OperationName,
} from '@/lib/core/contract/contract'
import { AppError } from '@/lib/core/error'
import { clientAddress } from '@/lib/server/account/sign-in/client-address'
import { requestActor } from '@/lib/server/account/sign-in/request-actor'
import { type Actor, anonymous, type UserActor } from '@/lib/server/actor'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { AlreadyAnsweredError, findAnswer, type IdempotencyClaim } from '@/lib/server/idempotency'
import { sha256 } from '@/lib/server/sha256'
import { callerLanguage, screenLanguage } from '@/lib/server/words/caller-language'
import { wordsIn } from '@/lib/server/words/words-in'
import { problemResponse } from './problem'
import { type ReadBody, readBody } from './read-body'
import { Reply } from './reply'
import { refuseCrossSite } from './same-site'

export interface RouteInput<O> {
  params: OutputOf<O, 'params'>
  query: OutputOf<O, 'query'>
  body: OutputOf<O, 'body'>
  request: Request
}

type OutputOf<O, Key extends 'params' | 'query' | 'body'> =
  O extends Record<Key, infer S extends z.ZodType> ? z.output<S> : undefined

/** What a route's verb gives back: the declared answer, a file, or nothing. */
type Result<O> = O extends { answer: infer A extends z.ZodType }
  ? z.input<A> | Reply<z.input<A>>
  : O extends { media: unknown }
    ? Response
    : unknown

type Run<O> = (ctx: Ctx, input: RouteInput<O>) => Promise<Result<O>>
type Params = Record<string, string | string[]>

export type RouteHandler = ((
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>) & { declaration: Declaration }

/**
 * Makes the handler of an operation of the contract: identity, limits, parsing, repetition, answer
 * and errors are decided here once.
 */
export function route<Name extends OperationName>(
  name: Name,
  run: Run<Contract[Name]>,
): RouteHandler {
  const declaration = declarationOf(name)
  const handler = async (
    request: Request,
    context: { params: Promise<Params> },
  ): Promise<Response> => {
    const requestId = acceptedRequestId(request)
    const spoken = { lang: callerLanguage(request.headers.get('accept-language')) }
    try {
      const params = (await context.params) ?? {}
      return await answerRequest(declaration, run, request, params, requestId, spoken)
    } catch (thrown) {
      return problemResponse(thrown, requestId, wordsIn(spoken.lang))
    }
  }
  return Object.assign(handler, { declaration })
}

async function answerRequest(
  declaration: Declaration,
  run: (ctx: Ctx, input: never) => Promise<unknown>,
  request: Request,
  rawParams: unknown,
  requestId: string,
  spoken: { lang: string },
): Promise<Response> {
  const actor = await identify(declaration, request)
  const own = actor.kind === 'user' ? actor.language : undefined
  // Refusals too are in the language of the person, once it is known who asks.
  spoken.lang = screenLanguage(own, request.headers.get('accept-language'))
  const params = parse(declaration.params ?? z.object({}), rawParams, 'not-found')
  const query = parse(
    declaration.query ?? z.strictObject({}),
    Object.fromEntries(new URL(request.url).searchParams),
  )
  const read = await readBody(request, declaration)
  try {
    const { lang } = spoken
    return await perform({ declaration, run, request, requestId, lang, actor, params, query, read })
  } finally {
    await read.remove()
  }
}

interface Asked {
  declaration: Declaration
  run: (ctx: Ctx, input: never) => Promise<unknown>
  request: Request
  requestId: string
  lang: string
  actor: Actor
  params: unknown
  query: unknown
  read: ReadBody
}

async function perform({
  declaration,
  run,
  request,
  requestId,
  lang,
  ...asked
}: Asked): Promise<Response> {
  const { actor, params, query, read } = asked
  const body = declaration.body ? parse(declaration.body, read.raw) : undefined
  const input = { params, query, body, request } as never
  const address = clientAddress(request.headers)
  const ctx: Ctx = { actor, db: database(), now: () => new Date(), requestId, lang, address }
  const claim = idempotencyClaim(declaration, request, actor, read.bytes)
  if (claim) ctx.idempotency = claim
  // Of other requests the verb's transaction finds the repetition; a file would be stored again
  // before that.
  const kept = claim && declaration.multipart ? await findAnswer(ctx.db, claim) : null
  const { answer, repeated } = kept
    ? { ...kept, repeated: true }
    : await runOnce(ctx, () => run(ctx, input))
  return toResponse(declaration, answer, requestId, repeated)
}

async function identify(declaration: Declaration, request: Request): Promise<Actor> {
  const identity = await requestActor(request)
  if (identity?.by === 'cookie' && declaration.method !== 'GET') refuseCrossSite(request)
  if (!identity && declaration.access === 'signed-in') throw new AppError('not-signed-in')
  assertMeant(request, identity?.actor)
  return identity?.actor ?? anonymous
}

/** A browser that kept a change for one person does not send it as another who signed in since. */
function assertMeant(request: Request, actor: UserActor | undefined): void {
  const meant = request.headers.get('x-user')
  if (meant && actor && meant !== actor.userId)
    throw new AppError('not-signed-in', { reason: 'someone-else-signed-in' })
}

/**
 * A repetition, later or at the same time, finds the key taken inside its transaction and gets the
 * answer of the first.
 */
async function runOnce(
  ctx: Ctx,
  run: () => Promise<unknown>,
): Promise<{ answer: unknown; repeated: boolean }> {
  try {
    return { answer: await run(), repeated: false }
  } catch (thrown) {
    if (!(thrown instanceof AlreadyAnsweredError) || !ctx.idempotency) throw thrown
    const kept = await findAnswer(ctx.db, ctx.idempotency)
    if (!kept) throw new AppError('service-unavailable')
    return { ...kept, repeated: true }
  }
}

function idempotencyClaim(
  declaration: Declaration,
  request: Request,
  actor: Actor,
  bytes: Uint8Array,
): IdempotencyClaim | undefined {
  const key = request.headers.get('idempotency-key')
  if (
    !key ||
    declaration.method === 'GET' ||
    declaration.repeatable === false ||
    actor.kind !== 'user'
  )
    return undefined
  if (!/^[\x21-\x7e]{8,200}$/.test(key))
    throw new AppError('malformed-request', {
      reason: 'idempotency-key-form',
    })
  const target = `${request.method} ${new URL(request.url).pathname}\n`
  // Each sending of a form has another boundary, and a file is not read here: the bytes cannot tell
  // a repetition from another request.
  const content =
    declaration.multipart || declaration.upload
      ? target
      : Buffer.concat([Buffer.from(target), bytes])
  return { userId: actor.userId, key, requestHash: sha256(content) }
}

function parse<S extends z.ZodType>(
  schema: S,
  value: unknown,
  onFailure?: 'not-found',
): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  if (onFailure) throw new AppError(onFailure)
  throw parsed.error
}

function toResponse(
  declaration: Declaration,
  result: unknown,
  requestId: string,
  repeated: boolean,
): Response {
  const headers = {
    'x-request-id': requestId,
    'cache-control': 'no-store',
    ...(repeated && { 'idempotency-replayed': 'true' }),
  }
  if (result instanceof Response) {
    result.headers.set('x-request-id', requestId)
    return result
  }
  const status = declaration.status ?? 200
  if (!declaration.answer) return new Response(null, { status, headers })
  const { answer, init } = result instanceof Reply ? result : new Reply(result, {})
  const checked = declaration.answer.safeParse(answer)
  if (!checked.success) throw new AppError('internal', { cause: checked.error })
  return Response.json(checked.data, {
    status: init.status ?? status,
    headers: { ...headers, ...init.headers },
  })
}

function acceptedRequestId(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
