import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { AppError } from '@/lib/core/error'
import { logger } from '@/lib/server/logger'
import type { DrawingMessage, UncheckedTask } from './drawing-message'
import { residentMemory } from './resident-memory'

export interface DrawingLimits {
  seconds: number
  megabytes: number
}

const worker = join(process.cwd(), 'lib/server/rendering/pool/drawing-worker.ts')
const startSeconds = 60
const look = 100
/**
 * A process that still holds this share of its memory after a document makes room for a fresh one.
 */
const worn = 0.6

/**
 * One process that draws one document at a time; started when first needed, and anew after one that
 * had to be ended.
 */
export class DrawingProcess {
  private child: ChildProcess | null = null
  private noise = ''

  constructor(
    private readonly limits: DrawingLimits,
    private readonly program = worker,
  ) {}

  /**
   * Draws into the file of the task and answers its size. Throws `invalid-input` or
   * `service-unavailable` with a sentence, or the reason of the signal.
   */
  async draw(task: UncheckedTask, signal: AbortSignal): Promise<number> {
    const child = this.child ?? (await this.start(signal))
    const answer = await this.within(
      child,
      signal,
      this.limits.seconds,
      tooSlow(this.limits.seconds),
      (settle) => {
        child.on('message', settle)
        child.send(task)
      },
    )
    if (memoryOf(child) > this.limits.megabytes * worn) this.end()
    if (answer.type === 'refused')
      throw new AppError('invalid-input', {
        reason: { code: answer.code, ...(answer.params && { params: answer.params }) },
      })
    if (answer.type === 'failed') throw new AppError('internal', { cause: answer.message })
    return answer.type === 'drawn' ? answer.bytes : 0
  }

  end(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private async start(signal: AbortSignal): Promise<ChildProcess> {
    signal.throwIfAborted()
    const options = [
      `--max-old-space-size=${this.limits.megabytes}`,
      '--conditions=react-server',
      '--import',
      'tsx',
      this.program,
    ]
    const child = spawn(process.execPath, options, {
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
    await this.within(child, signal, startSeconds, tooSlow(startSeconds), (settle) =>
      child.on('message', settle),
    )
    return child
  }

  /**
   * What the process says next; it is ended when it takes too long, too much memory, or is called
   * off.
   */
  private within(
    child: ChildProcess,
    signal: AbortSignal,
    seconds: number,
    late: AppError,
    ask: (settle: (message: DrawingMessage) => void) => void,
  ): Promise<DrawingMessage> {
    return new Promise((done, failed) => {
      let reason: unknown = null
      const stop = (why: unknown) => {
        reason ??= why
        child.kill('SIGKILL')
      }
      const timer = setTimeout(() => stop(late), seconds * 1000)
      const watch = setInterval(() => {
        if (memoryOf(child) > this.limits.megabytes) stop(tooLarge(this.limits.megabytes))
      }, look)
      const calledOff = () => stop(signal.reason)
      const ended = (code: number | null) => {
        clean()
        failed(reason ?? this.diedBy(code))
      }
      const settle = (message: DrawingMessage) => {
        clean()
        done(message)
      }
      const clean = () => {
        clearTimeout(timer)
        clearInterval(watch)
        signal.removeEventListener('abort', calledOff)
        child.off('message', settle).off('exit', ended).off('error', failed)
      }
      signal.addEventListener('abort', calledOff, { once: true })
      child.once('exit', ended).once('error', failed)
      ask(settle)
    })
  }

  private diedBy(code: number | null): AppError {
    logger().error({ code, noise: this.noise }, 'a drawing process ended early')
    // V8 ends the process by itself when its own part of the memory is used up.
    return /heap out of memory/.test(this.noise)
      ? tooLarge(this.limits.megabytes)
      : new AppError('internal', { cause: this.noise })
  }
}

function memoryOf(child: ChildProcess): number {
  return residentMemory(child.pid ?? 0) ?? 0
}

function tooSlow(seconds: number): AppError {
  return new AppError('service-unavailable', {
    reason: 'drawing-too-slow',
    params: { seconds },
  })
}

function tooLarge(megabytes: number): AppError {
  return new AppError('service-unavailable', {
    reason: 'drawing-too-large',
    params: { megabytes },
  })
}
