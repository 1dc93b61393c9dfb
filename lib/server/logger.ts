import 'server-only'
import pino, { type Logger } from 'pino'
import { env } from './env'

let instance: Logger | undefined

/**
 * Structured log on standard output. Whatever could be a secret is cut out by name; the code of an
 * error is none.
 */
export function logger(): Logger {
  instance ??= pino({
    level: env().LOG_LEVEL,
    redact: {
      paths: [
        'password',
        'token',
        'secret',
        'code',
        'authorization',
        'cookie',
        '*.password',
        '*.token',
        '*.secret',
        'body.code',
        'input.code',
        '*.authorization',
        '*.cookie',
      ],
      censor: '[removed]',
    },
  })
  return instance
}
