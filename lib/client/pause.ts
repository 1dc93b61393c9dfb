/**
 * Waits for a pause in typing, then does what is to be done; each new wait takes the place of the
 * one before.
 */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly over: () => void) {}

  get waits(): boolean {
    return this.timer !== undefined
  }

  start(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.over()
    }, milliseconds)
  }

  /** Does at once what still waits. */
  flush(): void {
    if (this.waits) this.start(0)
  }
}
