import type { Contract, Given, JsonOperation } from '@/lib/core/contract/contract'
import { fillPath } from '@/lib/core/contract/fill-address'

export interface SaveRequest {
  method: 'PATCH' | 'PUT' | 'POST' | 'DELETE'
  /** Under /api/v1. */
  path: string
  body: unknown
}

/** Operations that save what is typed. */
export type SavingOperation = Extract<JsonOperation, `${'PATCH' | 'PUT' | 'POST'} ${string}`>

export type BodyOf<Name extends SavingOperation> =
  Given<Contract[Name]> extends { body: infer Body } ? Body : never

type Calls = {
  [Name in SavingOperation]: Given<Contract[Name]> & { body: unknown }
}

/** A request by its operation; what it takes follows from the contract. */
export function saveRequest<Name extends SavingOperation>(
  name: Name,
  call: Calls[Name],
): SaveRequest {
  return { method: methodOf(name), path: fillPath(name, call as never), body: call.body }
}

/** The same where the address is at hand, as `fillPath` made it. */
export function saveRequestAt<Name extends SavingOperation>(
  name: Name,
  path: string,
  body: BodyOf<Name>,
): SaveRequest {
  return { method: methodOf(name), path, body }
}

export function methodOf(name: SavingOperation): 'PATCH' | 'PUT' | 'POST' {
  return name.slice(0, name.indexOf(' ')) as 'PATCH' | 'PUT' | 'POST'
}
