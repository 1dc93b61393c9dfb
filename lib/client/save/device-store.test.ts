import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { note } from '@/tests/support/save/fake-save-server'
import { keptOnDevice } from '@/tests/support/save/kept-on-device'
import { randomId } from '../random-id'
import { BrowserTabs } from './browser-tabs'
import type { Change } from './change'
import { DeviceStore } from './device-store'

let user: string
beforeEach(() => {
  user = randomId()
})
afterEach(() => vi.unstubAllGlobals())

const change = (content: string, owner = user): Change => {
  const key = randomId()
  const rest = { key, id: key, user: owner, order: 1, over: [], sent: null, isAlone: false }
  return { ...note('title', content), ...rest }
}
describe('the store of the browser', () => {
  it('gives a person what is theirs alone', async () => {
    const store = new DeviceStore(() => undefined)
    const mine = change('mine')
    await store.write({ put: [mine, change('theirs', 'ravi')], gone: [] })
    expect(await keptOnDevice(user, store)).toEqual(['mine'])
    await store.update(user, () => ({ put: [], gone: [mine.key] }))
    expect(await keptOnDevice(user)).toEqual([])
  })

  it('keeps bytes as they are', async () => {
    const store = new DeviceStore(() => undefined)
    await store.write({ put: [{ ...change(''), content: new Uint8Array([1, 2]) }], gone: [] })
    expect(await keptOnDevice(user, store)).toEqual([new Uint8Array([1, 2])])
  })

  it('says that it was taken away, and is another one then', async () => {
    const lost = vi.fn()
    const store = new DeviceStore(lost)
    const before = await store.write({ put: [change('one')], gone: [] })
    await new Promise((done, fail) => {
      const deletion = indexedDB.deleteDatabase('crvs-save')
      deletion.onsuccess = done
      deletion.onerror = fail
    })
    expect(lost).toHaveBeenCalledTimes(1)
    expect(await store.write({ put: [change('two')], gone: [] })).not.toBe(before)
    expect(await keptOnDevice(user, store)).toEqual(['two'])
  })

  it('refuses where there is none', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('private mode')
      },
    })
    const store = new DeviceStore(() => undefined)
    await expect(store.write({ put: [change('one')], gone: [] })).rejects.toThrow()
    await expect(keptOnDevice(user, store)).rejects.toThrow()
  })
})

describe('without locks, on plain HTTP', () => {
  it('lets one tab at a time send, and the next when the first is done or silent', async () => {
    const store = new DeviceStore(() => undefined)
    expect(await store.lease(user, 'one', 0, 12)).toBe(true)
    expect(await store.lease(user, 'two', 5, 17)).toBe(false)
    expect(await store.lease(user, 'one', 10, 22)).toBe(true)
    expect(await store.lease(user, 'two', 23, 35)).toBe(true)
  })

  it('runs the work of two tabs one after the other', async () => {
    vi.stubGlobal('navigator', {})
    const store = new DeviceStore(() => undefined)
    const log: string[] = []
    const work = (name: string) => async () => {
      log.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 20))
      log.push(`${name} ends`)
    }
    const [one, two] = [new BrowserTabs(user, store), new BrowserTabs(user, store)]
    await Promise.all([one.alone(work('one')), two.alone(work('two'))])
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })
})
