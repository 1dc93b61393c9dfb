const windowMs = 60_000
const most = 120

/**
 * Counts looks at what is open to anyone, by address, within a minute. Kept in memory: each server
 * guards itself, and a look costs no write.
 */
export class PublicLimit {
  private counts = new Map<string, number>()
  private since = 0

  /** Seconds to wait before the next look, or null when this one may go on. */
  refuses(address: string, now: number): number | null {
    if (now - this.since >= windowMs) {
      this.counts = new Map()
      this.since = now
    }
    const count = (this.counts.get(address) ?? 0) + 1
    this.counts.set(address, count)
    return count > most ? Math.ceil((this.since + windowMs - now) / 1000) : null
  }
}
