/**
 * Saves one field of a tool over and over, as an open form does, and remembers what was
 * acknowledged.
 */
export class SavingClient {
  readonly acknowledged: string[] = []
  private stopped = false
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly address: string,
    private readonly token: string,
    readonly field: string,
  ) {}

  start(): void {
    this.running = this.run()
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.running
  }

  /** Ends by itself when the server no longer answers. */
  private async run(): Promise<void> {
    let version = (await this.read()).version
    for (let number = 1; !this.stopped; number++) {
      const value = `${this.field} number ${number}`
      const answer = await this.send({ op: 'set-field', field: this.field, value, version }).catch(
        () => null,
      )
      if (!answer) return
      version = answer.version
      this.acknowledged.push(value)
    }
  }

  async read(): Promise<{ value: string; version: number }> {
    const response = await fetch(this.address, {
      headers: { authorization: `Bearer ${this.token}` },
    })
    return this.fieldOf(response)
  }

  private async send(
    operation: Record<string, unknown>,
  ): Promise<{ value: string; version: number }> {
    const response = await fetch(this.address, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ operations: [operation] }),
    })
    return this.fieldOf(response)
  }

  private async fieldOf(response: Response): Promise<{ value: string; version: number }> {
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    const { fields } = (await response.json()) as {
      fields: Record<string, { value: string; version: number }>
    }
    return fields[this.field] ?? { value: '', version: 0 }
  }
}
