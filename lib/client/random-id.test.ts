import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { randomId } from './random-id'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['zeros', 0x00, '00000000-0000-4000-8000-000000000000'],
  ['ones', 0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
  ['a small figure', 0x0a, '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a'],
  ['a big figure', 0xc5, 'c5c5c5c5-c5c5-45c5-85c5-c5c5c5c5c5c5'],
])(
  'lays random bytes out as version 4 (%s), without crypto.randomUUID',
  (_name, byte, expected) => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(byte) })
    expect(randomId()).toBe(expected)
  },
)

it('gives ids that the server takes, and each only once', () => {
  const ids = Array.from({ length: 1000 }, randomId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true)
})
