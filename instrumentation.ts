/**
 * Starts the work in the background with the server, so that what a stopped server left is taken
 * up.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { jobs } = await import('./lib/server/job/queue')
  await jobs()
}
