/** Starts the work in the background with the server, so that what a stopped one left goes on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ jobs, registerJobs }, { allJobs }] = await Promise.all([
    import('./lib/server/queue/queue'),
    import('./lib/server/registry/jobs'),
  ])
  registerJobs(allJobs)
  await jobs()
}
