import { AppError } from '@/lib/core/error'

/** The refusal that the change meets; a change that goes through fails the test. */
export async function refusal(change: Promise<unknown>): Promise<AppError> {
  const thrown = await change.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof AppError)) throw new Error(`expected a refusal, got ${String(thrown)}`)
  return thrown
}
