import type { Addressing, Contract, OperationName } from './contract'

interface Filling {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
}

/** What fills an operation's address; nothing need be given where all of it may be left out. */
type Fillings = {
  [Name in OperationName]: Record<never, never> extends Addressing<Contract[Name]>
    ? [filling?: Addressing<Contract[Name]>]
    : [filling: Addressing<Contract[Name]>]
}

/** Where an operation is found below /api/v1: the address of its name with all filled in. */
export function fillPath<Name extends OperationName>(name: Name, ...filling: Fillings[Name]): string
export function fillPath(name: string, { params = {}, query = {} }: Filling = {}): string {
  const template = name.slice(name.indexOf('/'))
  const path = template.replace(/\{(\w+)\}/g, (_match, param: string) =>
    encodeURIComponent(String(params[param])),
  )
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  const words = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString()
  return `${path}${words && `?${words}`}`
}

/** The same from the root of the site, for links. */
export function fillAddress<Name extends OperationName>(
  name: Name,
  ...filling: Fillings[Name]
): string {
  return `/api/v1${fillPath(name, ...filling)}`
}
