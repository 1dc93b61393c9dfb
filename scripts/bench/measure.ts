/** Throws unless the answer is one of success. */
export async function good(response: Response): Promise<Response> {
  if (!response.ok)
    throw new Error(
      `${response.url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`,
    )
  return response
}

export async function measure(
  name: string,
  rounds: number,
  run: () => Promise<void>,
): Promise<void> {
  for (let warm = 0; warm < 5; warm++) await run()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await timed(run))
  console.log(`${name.padEnd(22)} ${percentiles(times)}`)
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

export function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
      .toFixed(1)
      .padStart(7)
  return `p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`
}
