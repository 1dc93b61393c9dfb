import { Secret } from 'otpauth'
import { beforeAll, describe, expect, it } from 'vitest'
import { changePassword } from '@/lib/server/account/change-password'
import {
  confirmSecondFactor,
  disableSecondFactor,
  startSecondFactor,
} from '@/lib/server/account/second-factor'
import { checkCredentials } from '@/lib/server/account/sign-in/check-credentials'
import { newTotp } from '@/lib/server/account/sign-in/second-factor'
import { anonymous } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import { describeInvitation } from '@/lib/server/member/invitation/describe'
import { openRespondentLink } from '@/lib/server/questionnaire/link/open-respondent-link'
import { addPerson, contextOf, makeWorld, testPassword, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const signIn = (email: string, password: string, address: string, code = '') =>
  checkCredentials(database(), { email, password, code }, address, new Date())

/** How many of so many guesses at once were judged, which is said by another code than the limit. */
async function judged(guess: (number: number) => Promise<unknown>, guesses = 120): Promise<number> {
  const codes = await Promise.all(
    Array.from({ length: guesses }, (_none, number) =>
      guess(number).then(
        () => 'right',
        (error: Error) => error.message,
      ),
    ),
  )
  return codes.filter((code) => !code.startsWith('too-many-requests')).length
}

describe('120 guesses at once', () => {
  it('of a password: ten are judged', async () => {
    const guess = (number: number) =>
      signIn('observer@test.example', `guess ${number}`, `10.1.0.${number}`)
    expect(await judged(guess)).toBe(10)
  })

  it('of a code of the second factor: ten are judged, and the right one is among the refused', async () => {
    const { actor } = world.people['field-member']
    const { secret } = await startSecondFactor(contextOf(actor))
    const totp = newTotp(actor.email, Secret.fromBase32(secret))
    await confirmSecondFactor(contextOf(actor), { code: totp.generate() })
    const code = (number: number) => String(number).padStart(6, '0')
    const guess = (number: number) =>
      signIn(actor.email, testPassword, `10.2.0.${number}`, code(number))
    expect(await judged(guess)).toBe(10)
  })

  it('of the present password, to change it or to switch the second factor off: ten in all', async () => {
    const ctx = contextOf(world.people['lead-member'].actor)
    const guess = (number: number) =>
      number % 2
        ? changePassword(ctx, { current: `guess ${number}`, password: 'blue lamps over water' })
        : disableSecondFactor(ctx, { password: `guess ${number}` })
    expect(await judged(guess)).toBe(10)
  })

  it('of the first code of a second factor: ten are judged', async () => {
    const ctx = contextOf(world.people.respondent.actor)
    await startSecondFactor(ctx)
    const guess = (number: number) =>
      confirmSecondFactor(ctx, { code: String(number).padStart(6, '0') })
    expect(await judged(guess)).toBe(10)
  })

  it.each([
    [
      'an invitation',
      (token: string) =>
        describeInvitation({ ...contextOf(anonymous), address: '10.4.0.1' }, token),
    ],
    [
      'an invitation that is taken up',
      (token: string) =>
        acceptInvitation(
          { ...contextOf(anonymous), address: '10.4.0.2' },
          { token, name: 'Nobody', password: testPassword },
        ),
    ],
    [
      'a personal link',
      (token: string) => openRespondentLink(contextOf(anonymous), { token }, '10.4.0.3'),
    ],
  ])('of %s: sixty from one address are judged', async (_what, open) => {
    expect(await judged((number) => open(`a-guess-of-a-token-${number}`))).toBe(60)
  })

  it('of a right password are all judged: what is right is not counted', async () => {
    await addPerson('many', { platformRoles: ['reviewer'] })
    expect(await judged(() => signIn('many@test.example', testPassword, '10.5.0.1'), 10)).toBe(10)
    expect(await judged(() => signIn('many@test.example', testPassword, '10.5.0.1'), 10)).toBe(10)
  })
})

describe('who guesses', () => {
  it('does not lock out from elsewhere who is known at an address', async () => {
    const email = 'decision-maker@test.example'
    await signIn(email, testPassword, '10.6.0.1')
    await judged((number) => signIn(email, 'a guess', `10.7.0.${number}`), 20)
    await expect(signIn(email, testPassword, '10.7.0.1')).rejects.toThrow('too-many-requests')
    expect(await signIn(email, testPassword, '10.6.0.1')).toBeDefined()
  })

  it('behind the same proxy locks out nobody who has signed in there', async () => {
    const shared = '10.8.0.1'
    await signIn('coordinator@test.example', testPassword, shared)
    await judged((number) => signIn(`nobody-${number}@test.example`, 'a guess', shared), 320)
    await expect(signIn('foreigner@test.example', testPassword, shared)).rejects.toThrow(
      'too-many-requests',
    )
    expect(await signIn('coordinator@test.example', testPassword, shared)).toBeDefined()
  })
})
