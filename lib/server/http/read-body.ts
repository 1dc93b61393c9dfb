import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'

const jsonLimit = 1024 * 1024

interface BodyRules {
  body?: z.ZodType
  multipart?: boolean
  maxBytes?: number
}

/** The request's bytes within the limit, read once, for parsing and for the idempotency hash. */
export async function readBytes(
  request: Request,
  rules: BodyRules,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!rules.body) return new Uint8Array()
  const limit = rules.maxBytes ?? jsonLimit
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body ?? []) {
    total += chunk.byteLength
    if (total > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** Parses the bytes as JSON or as a multipart form; what they mean is the schema's business. */
export async function parseBody(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  rules: BodyRules,
): Promise<unknown> {
  if (!rules.body) return undefined
  const type = request.headers.get('content-type') ?? ''
  if (rules.multipart) return parseMultipart(type, bytes)
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type))
    throw new AppError('unsupported-media-type', { reason: 'send-json' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'body-not-json',
      cause,
    })
  }
}

async function parseMultipart(
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  if (!/^multipart\/form-data\b/i.test(type))
    throw new AppError('unsupported-media-type', {
      reason: 'send-form-data',
    })
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    return Object.fromEntries(form.entries())
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'form-data-unreadable',
      cause,
    })
  }
}

function tooLarge(limit: number): AppError {
  return new AppError('body-too-large', {
    reason: 'send-at-most-kib',
    params: { most: Math.floor(limit / 1024) },
  })
}
