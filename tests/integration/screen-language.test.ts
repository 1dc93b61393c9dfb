import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as getAssessment } from '@/app/api/v1/assessments/[assessmentId]/route'
import { updateProfile } from '@/lib/server/account/profile'
import { screenLanguage, screenLanguages } from '@/lib/server/words/caller-language'
import { messagesIn } from '@/lib/server/words/words-in'
import { call } from '../support/call'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import { contextOf, makeWorld, type World } from '../support/world'

/** A catalogue for screens, as far as somebody has translated it, and one for documents alone. */
vi.mock('@/lib/server/words/catalogues', async () => {
  const en = (await import('@/messages/en.json')).default
  const id = { app: { skip: 'Ke isi' }, errors: { 'not-found': 'Tidak ditemukan.' } }
  return { catalogues: { en, id, th: { printed: { name: 'ชื่อ' } } } }
})

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('the language of screens', () => {
  it('is the one chosen, else the first that the browser asks for and screens have', () => {
    expect(screenLanguages()).toEqual(['en', 'id'])
    expect(screenLanguage('id', 'en')).toBe('id')
    expect(screenLanguage('', 'id-ID,en;q=0.8')).toBe('id')
    expect(screenLanguage('', 'th, en;q=0.5')).toBe('en')
    expect(screenLanguage('th', 'id')).toBe('id')
    expect(screenLanguage(undefined, null)).toBe('en')
  })

  it('is said in English where its catalogue has a gap', () => {
    const messages = messagesIn('id')
    expect(messages.app.skip).toBe('Ke isi')
    expect(messages.app.name).toBe(messagesIn('en').app.name)
  })

  it('is chosen in the profile, and answers are in it whatever the browser asks', async () => {
    const { token, actor } = world.people.observer
    const ctx = contextOf(actor)
    expect((await refusal(updateProfile(ctx, { language: 'th' }))).fieldErrors).toMatchObject([
      { path: 'language', code: 'choose-a-language' },
    ])
    expect(await updateProfile(ctx, { language: 'id' })).toMatchObject({ language: 'id' })
    expect(await lastEntry('platform')).toMatchObject({
      action: 'user.update',
      after: { language: 'id' },
    })
    const params = { assessmentId: crypto.randomUUID() }
    const nothing = await call(getAssessment, {
      token,
      params,
      headers: { 'accept-language': 'en' },
    })
    expect(await nothing.json()).toMatchObject({ title: 'Tidak ditemukan.' })
  })
})
