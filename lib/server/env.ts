import 'server-only'
import { availableParallelism } from 'node:os'
import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z
    .string()
    .min(
      32,
      'AUTH_SECRET must have at least 32 characters; make one with: openssl rand -base64 48',
    ),
  DATA_DIR: z.string().default('.data'),
  DEMO: flag.default(true),
  DEMO_PASSWORD: z.string().min(10).optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('CRVS Workbench <no-reply@localhost>'),
  /** `s3://bucket?region=…&endpoint=…`; without it files are kept in the data folder. */
  STORAGE_URL: z.url().optional(),
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(25 * 1024 * 1024),
  /** Largest register extract or survey file. */
  COVERAGE_FILE_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(2 * 1024 * 1024 * 1024),
  /** Folder of further editions of the method, a folder each. */
  EDITIONS_DIR: z.string().optional(),
  /** Processes that draw documents; each draws one at a time. */
  RENDER_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(16)
    .default(availableParallelism() > 2 ? 2 : 1),
  /** Longest that drawing one document may take, in seconds, and most memory it may hold, in MB. */
  RENDER_SECONDS: z.coerce.number().positive().max(3600).default(60),
  RENDER_MEMORY_MB: z.coerce.number().int().min(200).default(600),
  /** Most documents that wait to be drawn. */
  RENDER_QUEUE: z.coerce.number().int().min(1).default(100),
  /** Longest that reading a file that was sent may take, in seconds, and most memory, in MB. */
  READING_SECONDS: z.coerce.number().positive().max(600).default(30),
  READING_MEMORY_MB: z.coerce.number().int().min(200).default(700),
  /** Whether search engines may list the public pages. */
  PUBLIC_INDEX: flag.default(false),
  /** How many proxies stand in front, whose X-Forwarded-For and -Proto are trusted. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Single sign-on'),
  /** Program run on each uploaded file with its path; exit code 1 means infected. */
  VIRUS_SCAN_COMMAND: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Set by the start that owns the database: no other server works on its jobs. */
  SOLE_SERVER: flag.default(false),
  /** How long a session lasts at most, and how long one that is not used. */
  SESSION_HOURS: z.coerce.number().positive().default(12),
  SESSION_IDLE_HOURS: z.coerce.number().positive().default(4),
})
export type Environment = z.infer<typeof Environment>

let parsed: Environment | undefined

/**
 * The configuration, read and checked once. Throws with the name of each variable that is wrong.
 */
export function env(): Environment {
  parsed ??= readEnvironment(process.env)
  return parsed
}

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is not complete:\n${problems.join('\n')}`)
}
