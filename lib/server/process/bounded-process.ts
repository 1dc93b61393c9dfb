import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { AppError } from '@/lib/core/error'
import { logger } from '@/lib/server/logger'
import type { ProcessMessage, Refusal } from './process-message'
import { residentMemory } from './resident-memory'

export interface ProcessLimits {
  /** For one order. */
  seconds: number
  /** Of the whole process; its JavaScript may have as much. */
  megabytes: number
}

export interface ProcessKind {
  /** File of the program that serves the orders, with its path. */
  program: string
  limits: ProcessLimits
  /** What is told to a person whose order took too long or too much. */
  gaveUp: (over: 'time' | 'memory', limits: ProcessLimits) => AppError
  /** By `require` a program is there in half the time; not all libraries can be loaded so. */
  loadedBy?: 'import' | 'require'
}

interface Watch {
  signal?: AbortSignal
  onProgress?: ((share: number) => void) | undefined
}

const startSeconds = 60
const look = 100
/** A process that still holds this share of its memory after an order makes room for a new one. */
const worn = 0.6

/**
 * A process of its own that performs one order at a time, within limits; started when first needed,
 * and anew after one that had to be ended.
 */
export class BoundedProcess<Order extends object, Answer> {
  private child: ChildProcess | null = null
  private noise = ''

  constructor(private readonly kind: ProcessKind) {}

  /**
   * The answer. Throws what the program refused, what `gaveUp` says when it took too long or too
   * much, or the reason of the signal.
   */
  async ask(order: Order, { signal, onProgress }: Watch = {}): Promise<Answer> {
    const child = this.child ?? (await this.start(signal))
    const message = await this.within(child, {
      signal,
      onProgress,
      seconds: this.kind.limits.seconds,
      begin: () => void child.send(order),
    })
    if (memoryOf(child) > this.kind.limits.megabytes * worn) this.end()
    if (message.type === 'refused') throw refusalOf(message.refusal)
    if (message.type === 'failed') throw new AppError('internal', { cause: message.message })
    if (message.type !== 'answer') throw new AppError('internal', { cause: message.type })
    return message.answer
  }

  end(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private async start(signal: AbortSignal | undefined): Promise<ChildProcess> {
    signal?.throwIfAborted()
    const { program, limits, loadedBy = 'require' } = this.kind
    const load =
      loadedBy === 'import'
        ? ['--import', 'tsx', program]
        : ['--require', 'tsx/cjs', '--eval', 'require(process.argv[1])', program]
    const options = [`--max-old-space-size=${limits.megabytes}`, '--conditions=react-server']
    const child = spawn(process.execPath, [...options, ...load], {
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    this.child = child
    this.noise = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      this.noise = (this.noise + chunk.toString()).slice(-4000)
    })
    // A waiting process does not hold up the end of the server; it ends with the channel.
    child.unref()
    child.channel?.unref()
    const gone = () => {
      if (this.child === child) this.child = null
    }
    child.once('exit', gone).once('error', gone)
    await this.within(child, { signal, seconds: startSeconds })
    return child
  }

  /**
   * What the process says next; it is ended when it takes too long, too much memory, or is called
   * off.
   */
  private within(
    child: ChildProcess,
    {
      signal,
      onProgress,
      seconds,
      begin,
    }: {
      signal: AbortSignal | undefined
      onProgress?: Watch['onProgress']
      seconds: number
      begin?: () => void
    },
  ): Promise<ProcessMessage<Answer>> {
    return new Promise((done, failed) => {
      let reason: unknown = null
      const stop = (why: unknown) => {
        reason ??= why
        child.kill('SIGKILL')
      }
      const timer = setTimeout(() => stop(this.over('time')), seconds * 1000)
      const watch = setInterval(() => {
        if (memoryOf(child) > this.kind.limits.megabytes) stop(this.over('memory'))
      }, look)
      const calledOff = () => stop(signal?.reason)
      const ended = (code: number | null) => {
        clean()
        failed(reason ?? this.diedBy(code))
      }
      const settle = (message: ProcessMessage<Answer>) => {
        if (message.type === 'progress') return onProgress?.(message.share)
        clean()
        done(message)
      }
      const clean = () => {
        clearTimeout(timer)
        clearInterval(watch)
        signal?.removeEventListener('abort', calledOff)
        child.off('message', settle).off('exit', ended).off('error', failed)
      }
      signal?.addEventListener('abort', calledOff, { once: true })
      child.once('exit', ended).once('error', failed)
      child.on('message', settle)
      begin?.()
    })
  }

  private over(what: 'time' | 'memory'): AppError {
    return this.kind.gaveUp(what, this.kind.limits)
  }

  private diedBy(code: number | null): AppError {
    const { program } = this.kind
    logger().error({ program, code, noise: this.noise }, 'a bounded process ended early')
    // V8 ends the process by itself when its own part of the memory is used up.
    return /heap out of memory/.test(this.noise)
      ? this.over('memory')
      : new AppError('internal', { cause: this.noise })
  }
}

function refusalOf({ code, ...options }: Refusal): AppError {
  return new AppError(code, options)
}

function memoryOf(child: ChildProcess): number {
  return residentMemory(child.pid ?? 0) ?? 0
}
