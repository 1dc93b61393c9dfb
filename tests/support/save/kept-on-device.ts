import { DeviceStore } from '@/lib/client/save/device-store'

/** What the device keeps of a person's unsent changes, as a new page finds it. */
export async function keptOnDevice(
  user: string,
  store = new DeviceStore(() => undefined),
): Promise<unknown[]> {
  let found: unknown[] = []
  await store.update(user, ({ changes }) => {
    found = changes.map(({ content }) => content)
    return { put: [], gone: [] }
  })
  return found
}
