import { Secret } from 'otpauth'
import { beforeAll, describe, expect, it } from 'vitest'
import { isCommonPassword } from '@/lib/core/account/password'
import { confirmSecondFactor, startSecondFactor } from '@/lib/server/account/second-factor'
import { checkCredentials } from '@/lib/server/account/sign-in/check-credentials'
import { newTotp } from '@/lib/server/account/sign-in/second-factor'
import { anonymous } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import { operatorLink } from '@/lib/server/member/invitation/operator-link'
import { call } from '../support/call'
import { operations } from '../support/operations'
import { contextOf, makeWorld, testPassword, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
const signIn = (email: string, password: string, code = '', address = '10.0.0.1') =>
  checkCredentials(database(), { email, password, code }, address, new Date())

describe('signing in', () => {
  it('opens the account with the right password', async () => {
    expect(await signIn('Observer@test.example', testPassword)).toMatchObject({
      id: world.people.observer.userId,
    })
  })

  it('is refused alike for a wrong password and an unknown address', async () => {
    const [wrong, unknown] = await Promise.all(
      ['observer@test.example', 'nobody@test.example'].map((email) =>
        signIn(email, 'wrong').catch((error: Error) => error.message),
      ),
    )
    expect(wrong).toBe('wrong-credentials')
    expect(unknown).toBe(wrong)
  })

  it('waits after ten failures on one account, even with the right password', async () => {
    for (let tries = 0; tries < 10; tries++)
      await signIn('respondent@test.example', 'wrong', '', `10.1.0.${tries}`).catch(() => undefined)
    await expect(signIn('respondent@test.example', testPassword)).rejects.toThrow(
      'too-many-requests',
    )
  })

  it('asks for the second factor, takes each code once and each recovery code once', async () => {
    const { actor } = world.people['field-member']
    const { secret } = await startSecondFactor(contextOf(actor))
    const totp = newTotp(actor.email, Secret.fromBase32(secret))
    const { recoveryCodes } = await confirmSecondFactor(contextOf(actor), { code: totp.generate() })
    await expect(signIn(actor.email, testPassword)).rejects.toThrow('second-factor-required')
    await expect(signIn(actor.email, testPassword, totp.generate())).rejects.toThrow(
      'wrong-credentials',
    )
    expect(await signIn(actor.email, testPassword, recoveryCodes[0])).toMatchObject({
      id: actor.userId,
    })
    await expect(signIn(actor.email, testPassword, recoveryCodes[0])).rejects.toThrow(
      'wrong-credentials',
    )
  })
})

describe('an invitation', () => {
  const invite = () =>
    operatorLink(contextOf({ kind: 'system', name: 'Test' }), {
      ...{ email: 'guest@test.example', assessmentId: world.assessmentId, roles: ['observer'] },
    })

  it('works once', async () => {
    const { token } = await invite()
    const accepted = { token, name: 'A guest', password: 'blue lamps over water' }
    await acceptInvitation(contextOf(anonymous), accepted)
    await expect(acceptInvitation(contextOf(anonymous), accepted)).rejects.toThrow('link-expired')
  })

  it('gives an existing account its role only when that account is signed in', async () => {
    const { token } = await invite()
    await expect(acceptInvitation(contextOf(anonymous), { token })).rejects.toThrow('not-signed-in')
    await expect(
      acceptInvitation(contextOf(world.people.foreigner.actor), { token }),
    ).rejects.toThrow('sign-in-as')
  })

  it('expires', async () => {
    const { token } = await invite()
    const later = { ...contextOf(anonymous), now: () => new Date(Date.now() + 15 * 86_400_000) }
    await expect(acceptInvitation(later, { token })).rejects.toThrow('link-expired')
  })
})

describe('passwords', () => {
  it.each([
    'password1234',
    'P@ssw0rd!!!!',
    '123456789012',
    'qwertyuiop12',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
  ])('refuses %s', (password) => expect(isCommonPassword(password)).toBe(true))
  it.each(['seven quiet rivers', 'xk29-Lp0q-77ab'])('takes %s', (password) =>
    expect(isCommonPassword(password)).toBe(false),
  )
})

describe('repeating a request', () => {
  it('changes nothing and answers the same; another request with the key is refused', async () => {
    const operation = operations.find(
      ({ declaration }) =>
        declaration.method === 'POST' && declaration.path.endsWith('/populations'),
    )
    if (!operation) throw new Error('there is no such operation')
    const send = (name: string) =>
      call(operation, {
        token: world.people.coordinator.token,
        params: { assessmentId: world.assessmentId },
        body: JSON.stringify({ name }),
        headers: { 'idempotency-key': 'the-same-key' },
      })
    const [first, second] = [await send('One'), await send('One')]
    expect(await second.json()).toEqual(await first.json())
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await database().population.count({ where: { name: 'One' } })).toBe(1)
    expect((await send('Two')).status).toBe(409)
  })
})
