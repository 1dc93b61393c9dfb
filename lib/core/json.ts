import { z } from 'zod'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export const Json: z.ZodType<Json, Json> = z.json()
Json.register(z.globalRegistry, { id: 'Json' })
