/** Locks of one device, one holder of a name at a time. */
export function deviceLocks() {
  const ends = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, work: () => Promise<unknown>) => {
      const end = (ends.get(name) ?? Promise.resolve()).then(work)
      ends.set(
        name,
        end.catch(() => undefined),
      )
      return end
    },
  }
}
