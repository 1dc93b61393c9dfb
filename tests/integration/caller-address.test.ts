import { describe, expect, it } from 'vitest'
import { callerAddress } from '../../scripts/caller-address.mjs'

describe('the address of the caller', () => {
  it.each([
    ['is the socket where no proxy stands in front', '1.1.1.1', 0, '9.9.9.9'],
    ['is what the one proxy saw, whatever the caller says', 'made-up, 1.1.1.1', 1, '1.1.1.1'],
    ['is what the outer of two proxies saw', 'made-up, 1.1.1.1, 8.8.8.8', 2, '1.1.1.1'],
    ['is the farthest there is where a proxy was gone round', '1.1.1.1', 3, '1.1.1.1'],
    ['is the socket where nothing was forwarded', undefined, 1, '9.9.9.9'],
  ])('%s', (_name, forwarded, proxies, expected) =>
    expect(callerAddress(forwarded, '9.9.9.9', proxies)).toBe(expected),
  )
})
