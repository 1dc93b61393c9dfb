import 'server-only'
import type { z } from 'zod'
import type { JobName } from '@/lib/core/job/job-view'
import type { Ctx } from '@/lib/server/context'
import { systemContext } from '@/lib/server/system-context'

/** One attempt; the signal ends it when it takes longer than the policy allows. */
export interface JobRun {
  id: string
  signal: AbortSignal
}

export interface JobPolicy {
  /** How often the job is begun at most, the first time included. */
  attempts: number
  /** Errors end the job unless this says otherwise; a server that stopped never does. */
  retriesErrors?: boolean
  /** Pause before the next attempt; each is about twice as long as the one before. */
  delaySeconds?: number
  /** After so long an attempt counts as lost, with the server that made it. */
  longestSeconds: () => number
}

interface Definition<T> {
  /** The audit trail names it so, too. */
  name: JobName
  payload: z.ZodType<T>
  policy: JobPolicy
  /** How many each server works on at once. */
  lanes?: () => number
  /** How soon a server sees what another server asked for. */
  lookEverySeconds?: number
  /** When it is begun by itself (cron, UTC), with an empty payload. */
  schedule?: string
  /** Loaded when it is first run, so that a queue that is asked loads no verb. */
  run: () => Promise<(ctx: Ctx, payload: T, run: JobRun) => Promise<void>>
  /** Told, when the job has failed for good, that nothing more will come. */
  gaveUp?: () => Promise<(ctx: Ctx, payload: T) => Promise<void>>
}

/** A kind of work in the background, as the queue sees it. */
export interface Job<T = unknown> {
  name: JobName
  payload: z.ZodType<T>
  policy: JobPolicy
  lanes: () => number
  lookEverySeconds: number
  schedule?: string
  perform: (data: unknown, run: JobRun) => Promise<void>
  giveUp?: (data: unknown) => Promise<void>
}

/** Declares a job of a feature; `lib/server/registry/jobs.ts` lists them all. */
export function defineJob<T>(definition: Definition<T>): Job<T> {
  const { name, payload, policy, lanes, lookEverySeconds, schedule } = definition
  const { run, gaveUp } = definition
  return {
    name,
    payload,
    policy,
    lanes: lanes ?? (() => 1),
    lookEverySeconds: lookEverySeconds ?? 2,
    ...(schedule && { schedule }),
    perform: async (data, attempt) =>
      (await run())(systemContext(name), payload.parse(data), attempt),
    ...(gaveUp && {
      giveUp: async (data: unknown) => (await gaveUp())(systemContext(name), payload.parse(data)),
    }),
  }
}

/** Where the payload of a job arrives that has failed for good. */
export function gaveUpQueue(job: Job): string {
  return `${job.name}-gave-up`
}
