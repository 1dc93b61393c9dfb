import type { Clock } from './clock'

const longestSeconds = 60

/** Tries again by and by: after one second, then two, four and so on up to a minute, each a little
 * apart from other people's; where the server names a time, then and not before. */
export class Retry {
  private tries = 0
  private callOff: (() => void) | null = null
  private notBefore = 0

  constructor(
    private readonly clock: Clock,
    private readonly run: () => void,
  ) {}

  /** Whether the server asked that nothing be sent yet. */
  get mustWait(): boolean {
    return this.notBefore > this.clock.now()
  }

  later(askedSeconds: number | null): void {
    const seconds = Math.min(longestSeconds, 2 ** this.tries++) * (0.75 + this.clock.chance() / 2)
    const asked = (askedSeconds ?? 0) * 1000
    this.notBefore = askedSeconds === null ? 0 : this.clock.now() + asked
    this.within(Math.max(asked, seconds * 1000))
  }

  within(milliseconds: number): void {
    this.stop()
    this.callOff = this.clock.later(Math.max(0, milliseconds), this.run)
  }

  now(): void {
    this.reset()
    this.run()
  }

  /** Forgets the failures so far. */
  reset(): void {
    this.tries = 0
    this.notBefore = 0
    this.stop()
  }

  stop(): void {
    this.callOff?.()
    this.callOff = null
  }
}
