import type { z } from 'zod'
import type { ErrorCode } from '../error'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
/** Method and address below /api/v1, with `{name}` for parameters. */
export type OperationKey = `${Method} /${string}`
export type ObjectSchema = z.ZodObject<z.ZodRawShape>

/** What one operation of the API takes and answers; server, description and client read it. */
export type Operation = Asked & (Answered | File | Nothing)

interface Asked {
  summary: string
  /** `public` needs no sign-in; without it only who is signed in may call. */
  access?: 'public'
  params?: ObjectSchema
  query?: ObjectSchema
  /** JSON body; with `multipart` the form fields, a file being a File. */
  body?: z.ZodType
  multipart?: true
  /** The body is a file, read as it comes; it has no size limit but the verb's own. */
  upload?: true
  /** False where an answer holds a secret that must not be kept for repetition. */
  repeatable?: false
  maxBytes?: number
  /** Refusals of this operation's own, beside those that follow from its shape. */
  errors?: readonly ErrorCode[]
}

interface Answered {
  /** Shape of the JSON answer; members that it does not name never leave. */
  answer: z.ZodType
  status?: 200 | 201 | 202
  media?: never
}

interface File {
  /** Media types of an answer that is not JSON. */
  media: readonly string[]
  status?: never
  answer?: never
}

interface Nothing {
  status: 204
  media?: never
  answer?: never
}

type ParamNames<Address> = Address extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never

/** Holds an operation to a schema for each parameter that its address names. */
type Addressed<T> = {
  [Key in keyof T]: [ParamNames<Key>] extends [never]
    ? { params?: never }
    : { params: z.ZodObject<Record<ParamNames<Key>, z.ZodType>> }
}

/** The operations of one feature, under a heading of the API's description. */
export function operations<const T extends Record<OperationKey, Operation>>(
  tag: string,
  declared: T & Addressed<T>,
): { [Key in keyof T]: T[Key] & { tag: string } } {
  const tagged = Object.entries<Operation>(declared).map(([key, operation]) => [
    key,
    { ...operation, tag },
  ])
  return Object.fromEntries(tagged)
}
