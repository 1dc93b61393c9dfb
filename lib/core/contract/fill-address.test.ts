import { describe, expect, it } from 'vitest'
import { fillAddress } from './fill-address'

describe('the address of an operation', () => {
  const cases = [
    ['GET /account', {}, '/api/v1/account'],
    [
      'DELETE /account/tokens/{tokenId}',
      { params: { tokenId: 'a/b' } },
      '/api/v1/account/tokens/a%2Fb',
    ],
    ['GET /audit', { query: { limit: 5, cursor: undefined } }, '/api/v1/audit?limit=5'],
    ['GET /audit', { query: { cursor: 'a&b' } }, '/api/v1/audit?cursor=a%26b'],
  ] as const
  it.each(cases)('%s', (name, given, address) =>
    expect(fillAddress(name, given as never)).toBe(address),
  )
})
