import 'server-only'

/** A file to be saved, or, `inline`, shown by the browser; it is never run and never guessed at. */
export function attachment(
  content: Uint8Array<ArrayBuffer> | ReadableStream | string,
  mimeType: string,
  fileName: string,
  disposition: 'attachment' | 'inline' = 'attachment',
): Response {
  const plainName = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return new Response(content, {
    headers: {
      'content-type': mimeType,
      'content-disposition': `${disposition}; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
