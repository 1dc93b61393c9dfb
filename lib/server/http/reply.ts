import 'server-only'

/** An answer that needs a status or headers of its own; without them a verb's answer is enough. */
export class Reply<T> {
  constructor(
    readonly answer: T,
    readonly init: { status?: number; headers?: Record<string, string> },
  ) {}
}
