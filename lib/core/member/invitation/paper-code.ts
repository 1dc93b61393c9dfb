/** Letters and digits that nobody takes for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12

/** The code of these bytes (chance), as it is written on paper: `7KQF-2M9X-PT4C`. */
export function paperCode(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, codeLength)].map(
    (byte) => alphabet[byte % alphabet.length] ?? '',
  )
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * The secret of an invitation as it is kept: a code is typed in in many ways, the token of a link
 * stays as it is.
 */
export function secretOf(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  return plain.length <= codeLength ? plain : typed
}
