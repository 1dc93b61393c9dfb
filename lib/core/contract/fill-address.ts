interface Filling {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
}

/** Where an operation is found: the address of its name with parameters and query filled in. */
export function fillAddress(name: string, { params = {}, query = {} }: Filling): string {
  const template = name.slice(name.indexOf('/'))
  const path = template.replace(/\{(\w+)\}/g, (_match, param: string) =>
    encodeURIComponent(String(params[param])),
  )
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  const words = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString()
  return `/api/v1${path}${words && `?${words}`}`
}
