import { AppError } from '../error'
import type { ReasonParams } from '../reason'
import type { ReasonCode } from '../words'

/** Refuses an input with a reason that says what to do; `path` is the name of the input. */
export function refuse(path: string, reason: ReasonCode, params?: ReasonParams): never {
  const told = params ? { params } : {}
  throw new AppError('invalid-input', {
    reason,
    ...told,
    fieldErrors: [{ path, code: reason, ...told }],
  })
}

export function checkNonNegative(path: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) refuse(path, 'number-not-negative')
}

export function checkPositive(path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) refuse(path, 'number-above-zero')
}

export function checkFinite(path: string, value: number): void {
  if (!Number.isFinite(value)) refuse(path, 'give-a-number')
}

/** A share between 0 and 1, both included. */
export function checkRate(path: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(path, 'share-between-0-and-1')
}

/** A confidence level strictly between 0 and 1. */
export function checkLevel(value: number): void {
  if (!(value > 0 && value < 1)) refuse('level', 'confidence-level-between-0-and-1')
}

/** A part that cannot be larger than the whole it is taken from. */
export function checkPart(path: string, part: number, wholePath: string, whole: number): void {
  checkNonNegative(path, part)
  checkPositive(wholePath, whole)
  if (part > whole) refuse(path, 'not-more-than', { other: wholePath })
}

export function checkSameLength(
  path: string,
  list: readonly unknown[],
  otherPath: string,
  other: readonly unknown[],
): void {
  if (list.length === 0) refuse(path, 'give-a-value')
  if (list.length !== other.length)
    refuse(path, 'as-many-values-as', { other: otherPath, count: other.length })
}
