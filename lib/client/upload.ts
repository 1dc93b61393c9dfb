import type { Addressing, AnswerOf, Contract, UploadOperation } from '@/lib/core/contract/contract'
import { fillAddress } from '@/lib/core/contract/fill-address'
import { refusalOf } from './api'
import { randomId } from './random-id'

interface Sending {
  /** Share sent so far, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

type Uploads = {
  [Name in UploadOperation]: Addressing<Contract[Name]> & { file: File } & Sending
}
type Answers = { [Name in UploadOperation]: AnswerOf<Contract[Name]> }

/**
 * Calls an operation whose body is a file, telling how far it is; `fetch` cannot tell. Throws
 * ApiError for a refusal and TypeError when the network is away.
 */
export function upload<Name extends UploadOperation>(
  name: Name,
): (call: Uploads[Name]) => Promise<Answers[Name]> {
  return ({ file, onProgress, signal, ...filling }) =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest()
      request.open('POST', fillAddress(name, filling as never))
      request.responseType = 'json'
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.setRequestHeader('idempotency-key', randomId())
      request.upload.onprogress = ({ loaded, total }) =>
        onProgress?.(total > 0 ? loaded / total : 0)
      request.onload = () =>
        request.status < 300 ? done(request.response) : failed(refusalOf(request, request.response))
      request.onerror = () => failed(new TypeError('The network is away.'))
      request.onabort = () => failed(signal?.reason)
      signal?.addEventListener('abort', () => request.abort(), { once: true })
      request.send(file)
    })
}
