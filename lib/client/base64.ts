/** Bytes as base64 and back, in parts that the argument list of a function can hold. */
export function toBase64(bytes: Uint8Array): string {
  const part = 0x8000
  let text = ''
  for (let start = 0; start < bytes.length; start += part)
    text += String.fromCharCode(...bytes.subarray(start, start + part))
  return btoa(text)
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
