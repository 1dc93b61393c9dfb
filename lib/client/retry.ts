const longestSeconds = 60

/**
 * Tries again by and by: after one second, then two, four and so on up to a minute, each a little
 * apart from other people's.
 */
export class Retry {
  private tries = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly run: () => void) {}

  later(): void {
    clearTimeout(this.timer)
    const seconds = Math.min(longestSeconds, 2 ** this.tries++)
    this.timer = setTimeout(this.run, seconds * 1000 * (0.75 + Math.random() / 2))
  }

  now(): void {
    this.stop()
    this.run()
  }

  /** Forgets the failures so far. */
  reset(): void {
    this.tries = 0
    this.stop()
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}
