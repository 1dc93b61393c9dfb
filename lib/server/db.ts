import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './generated/client'

export type Database = PrismaClient
/** The client inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const holder = globalThis as typeof globalThis & { crvsDatabase?: PrismaClient }

/** The one client of this process; made at first use, kept over hot reloads. */
export function database(): PrismaClient {
  holder.crvsDatabase ??= connect(env().DATABASE_URL)
  return holder.crvsDatabase
}

export function connect(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) })
}
