export interface Clock {
  now(): number
  /** Runs the work after so many milliseconds. Answers the way to call it off. */
  later(milliseconds: number, work: () => void): () => void
  /** A number from 0 to 1. */
  chance(): number
}

export const browserClock: Clock = {
  now: () => Date.now(),
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  chance: () => Math.random(),
}
