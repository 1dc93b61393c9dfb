import 'server-only'
import type { z } from 'zod'
import type { Ctx } from '@/lib/server/context'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
export type ObjectSchema = z.ZodObject<z.ZodRawShape>

export interface RouteInput<P, Q, B> {
  params: P
  query: Q
  body: B
  request: Request
}

/**
 * One operation of the API: what it takes, what it answers, and the verb that does it. OpenAPI is
 * made from this.
 */
export interface Declaration<
  P extends ObjectSchema = ObjectSchema,
  Q extends ObjectSchema = ObjectSchema,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: Method
  /** Below /api/v1, with `{name}` for parameters. */
  path: `/${string}`
  summary: string
  tag: string
  /** `public` needs no sign-in; the verb then gets the actor only if there is one. */
  access: 'public' | 'signed-in'
  params?: P
  query?: Q
  /** JSON body; with `multipart` the form fields, `file` being a File. */
  body?: B
  multipart?: boolean
  /**
   * The body is a file that `run` reads from the request as it comes; it has no size limit but the
   * verb's own.
   */
  upload?: boolean
  /** Shape of the JSON answer; members that it does not name never leave. */
  answer?: R
  /** Media types of an answer that is not JSON; `run` then returns a Response. */
  media?: readonly string[]
  status?: 200 | 201 | 202 | 204
  /** False where an answer holds a secret that must not be kept for repetition. */
  repeatable?: boolean
  maxBytes?: number
  run: (ctx: Ctx, input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>) => Promise<unknown>
}
