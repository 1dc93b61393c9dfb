import 'server-only'

/**
 * Milliseconds that a format takes for one stored kilobyte; learned from the documents drawn so
 * far.
 */
const pace = new Map<string, number>()
const firstPace = 8
const least = 400

interface Drawing {
  format: string
  /** Size of the order as the database stores it. */
  bytes: number
}

/**
 * Per cent done, as far as earlier documents let expect; it slows down as it nears the end and
 * never claims to have arrived.
 */
export function expectedProgress({ format, bytes }: Drawing, elapsed: number): number {
  const expected = Math.max(least, (bytes / 1024) * (pace.get(format) ?? firstPace))
  return Math.min(97, Math.round(100 * (1 - Math.exp((-2 * elapsed) / expected))))
}

export function learnPace({ format, bytes }: Drawing, took: number): void {
  const now = took / Math.max(1, bytes / 1024)
  pace.set(format, ((pace.get(format) ?? now) + now) / 2)
}
