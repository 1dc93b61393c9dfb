import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { bodyTooLarge, receiveForm } from './receive-form'

const jsonLimit = 1024 * 1024

interface BodyRules {
  body?: z.ZodType
  multipart?: boolean
  maxBytes?: number
}

export interface ReadBody {
  /** What the schema is to parse. */
  raw: unknown
  /** As they came, for the hash of a repetition; none of a form. */
  bytes: Uint8Array<ArrayBuffer>
  /** Removes what was put on the disk; to be called when the request is answered. */
  remove: () => Promise<void>
}

/** The request's body within the limit, as JSON or as a form; what it means is the schema's business. */
export async function readBody(request: Request, rules: BodyRules): Promise<ReadBody> {
  const nothing = { bytes: new Uint8Array(), remove: async () => {} }
  if (!rules.body) return { raw: undefined, ...nothing }
  const limit = rules.maxBytes ?? jsonLimit
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw bodyTooLarge(limit)
  const type = request.headers.get('content-type') ?? ''
  if (rules.multipart) {
    if (!/^multipart\/form-data\b/i.test(type))
      throw new AppError('unsupported-media-type', { reason: 'send-form-data' })
    const { fields, remove } = await receiveForm(request, limit)
    return { raw: fields, bytes: nothing.bytes, remove }
  }
  const bytes = await bytesOf(request, limit)
  return { raw: jsonOf(type, bytes), bytes, remove: nothing.remove }
}

async function bytesOf(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body ?? []) {
    total += chunk.byteLength
    if (total > limit) throw bodyTooLarge(limit)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function jsonOf(type: string, bytes: Uint8Array): unknown {
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type))
    throw new AppError('unsupported-media-type', { reason: 'send-json' })
  const value = parsed(bytes)
  if (isDeep(value))
    throw new AppError('malformed-request', { reason: 'json-too-deep', params: { most: deepest } })
  return value
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'body-not-json',
      cause,
    })
  }
}

/** Far more than any request has; what walks through a request may call itself for each level. */
const deepest = 100

function isDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth <= deepest; depth++) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
    if (level.length === 0) return false
  }
  return true
}
