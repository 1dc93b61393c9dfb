import type { Addressing, Contract, OperationName } from './contract'

/** Where an operation is found: the address with its parameters and its query filled in. */
export function addressOf<Name extends OperationName>(
  name: Name,
  ...[given]: Record<never, never> extends Addressing<Contract[Name]>
    ? [given?: Addressing<Contract[Name]>]
    : [given: Addressing<Contract[Name]>]
): string {
  return fillAddress(name, given ?? {})
}

interface Filling {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
}

export function fillAddress(name: string, { params = {}, query = {} }: Filling): string {
  const template = name.slice(name.indexOf('/'))
  const path = template.replace(/\{(\w+)\}/g, (_match, param: string) =>
    encodeURIComponent(String(params[param])),
  )
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  const words = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString()
  return `/api/v1${path}${words && `?${words}`}`
}
