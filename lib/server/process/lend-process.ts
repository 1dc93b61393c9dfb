import 'server-only'

/** Lends an idle process, or a new one; there come to be as many as work at once. */
export async function lendProcess<P, T>(
  idle: P[],
  make: () => P,
  use: (process: P) => Promise<T>,
): Promise<T> {
  const process = idle.pop() ?? make()
  try {
    return await use(process)
  } finally {
    idle.push(process)
  }
}
