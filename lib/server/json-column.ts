import 'server-only'
import { z } from 'zod'
import type { Json } from '@/lib/core/json'
import type { Prisma } from '@/lib/server/generated/client'

/** Any JSON: what a column of JSON gives back, where the edition alone says what it means. */
const AnyJson = z.custom<Json>((value) => value !== undefined)

/** Values of a row by column, and the version at which each cell last changed. */
export const Cells = z.record(z.string(), AnyJson)
export const CellVersions = z.record(z.string(), z.int())

/** The value of a field, as it stands in its column. */
export function jsonOf(value: unknown): Json {
  return AnyJson.parse(value)
}

/** For a column of JSON. What is undefined is not written. */
export function jsonColumn(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject
}
