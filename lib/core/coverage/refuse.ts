import { AppError } from '@/lib/core/error'

/** Refuses an input with a sentence that says what to do; `path` is the name of the input. */
export function refuse(path: string, message: string): never {
  throw new AppError('invalid-input', {
    detail: `${path}: ${message}`,
    fieldErrors: [{ path, message }],
  })
}

export function checkNonNegative(path: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) refuse(path, 'Give a number that is not negative.')
}

export function checkPositive(path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) refuse(path, 'Give a number above zero.')
}

export function checkFinite(path: string, value: number): void {
  if (!Number.isFinite(value)) refuse(path, 'Give a number.')
}

/** A share between 0 and 1, both included. */
export function checkRate(path: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(path, 'Give a share between 0 and 1, not a percentage.')
}

/** A confidence level strictly between 0 and 1. */
export function checkLevel(value: number): void {
  if (!(value > 0 && value < 1))
    refuse('level', 'Give a confidence level between 0 and 1, such as 0.95.')
}

/** A part that cannot be larger than the whole it is taken from. */
export function checkPart(path: string, part: number, wholePath: string, whole: number): void {
  checkNonNegative(path, part)
  checkPositive(wholePath, whole)
  if (part > whole) refuse(path, `This cannot be more than ${wholePath}.`)
}

export function checkSameLength(
  path: string,
  list: readonly unknown[],
  otherPath: string,
  other: readonly unknown[],
): void {
  if (list.length === 0) refuse(path, 'Give at least one value.')
  if (list.length !== other.length)
    refuse(path, `Give as many values as ${otherPath} has (${other.length}).`)
}
