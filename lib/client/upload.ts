import { randomId } from '@/lib/client/random-id'
import { ApiError } from './api'

interface Upload {
  /** Share sent so far, 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/**
 * Sends a file as the body of a request, telling how far it is; `fetch` cannot tell. Throws
 * ApiError for a refusal and TypeError when the network is away.
 */
export function upload<T>(path: string, file: File, { onProgress, signal }: Upload): Promise<T> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${path}`)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', randomId())
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const problem = (request.response ?? {}) as Record<string, unknown>
      if (request.status < 300) return done(request.response as T)
      const errors = Array.isArray(problem.errors)
        ? (problem.errors as { path: string; message: string }[])
        : []
      failed(
        new ApiError(
          request.status,
          String(problem.code ?? 'internal'),
          String(problem.detail ?? request.statusText),
          errors,
          problem,
        ),
      )
    }
    request.onerror = () => failed(new TypeError('The network is away.'))
    request.onabort = () => failed(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
