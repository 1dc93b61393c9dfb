import { z } from 'zod'
import type { Params, ReasonCode, Say } from './words'

/** What is told to a person: a code of the catalogue, and what fills its sentence. */
export interface Reason {
  code: ReasonCode
  params?: ReasonParams
}

/** In a place may stand another reason: "Row 4: enter a number." */
export type ReasonParams = Readonly<Record<string, Params[string] | Reason>>

/** A code; which ones there are, the catalogue says and not the description of the API. */
const anyCode: z.ZodType<string> = z.string()

/** As an answer of the API. */
export const ReasonView: z.ZodType<Reason> = z.object({
  code: anyCode as z.ZodType<ReasonCode>,
  params: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.lazy((): z.ZodType<Reason> => ReasonView)]),
    )
    .exactOptional(),
})
ReasonView.register(z.globalRegistry, { id: 'ReasonView' })

/** The sentence. */
export function tell(say: Say, { code, params = {} }: Reason): string {
  const plain = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? tell(say, value) : value,
  ])
  return say(`reason.${code}`, Object.fromEntries(plain) as Params)
}

/** A reason as one text, for a message of zod and for a column of the database. */
export function coded(code: ReasonCode, params?: ReasonParams): string {
  return params ? `${code} ${JSON.stringify(params)}` : code
}

/** The reason that `coded` wrote; null for any other text. */
export function readCoded(text: string): Reason | null {
  const [, code, params] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?: (\{.*\}))?$/s.exec(text) ?? []
  if (!code) return null
  return {
    code: code as ReasonCode,
    ...(params && { params: JSON.parse(params) as ReasonParams }),
  }
}
