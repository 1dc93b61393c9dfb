import type { Clock } from '@/lib/client/save/clock'

interface Timer {
  at: number
  work: () => void
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  private time = 0
  private timers: Timer[] = []

  readonly now = () => this.time
  readonly chance = () => 0.5
  readonly later = (milliseconds: number, work: () => void) => {
    const timer = { at: this.time + milliseconds, work }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }

  /** Lets time pass, and all that follows from it happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds
    await settled()
    let turns = 0
    for (let next = this.due(end); next; next = this.due(end)) {
      if (++turns > 500) throw new Error('Time stands still: something runs again and again.')
      this.timers = this.timers.filter((other) => other !== next)
      this.time = Math.max(this.time, next.at)
      next.work()
      await settled()
    }
    this.time = end
  }

  private due(end: number): Timer | undefined {
    return this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  }
}

/** Until everything that was promised has happened, timers apart. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setImmediate(done))
}
