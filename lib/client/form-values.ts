/** Text of a named input, trimmed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Values of the ticked boxes of one name. */
export function tickedOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

/** Those of a closed list whose boxes are ticked. */
export function tickedIn<T extends string>(
  form: FormData,
  name: string,
  options: readonly T[],
): T[] {
  const ticked = form.getAll(name)
  return options.filter((option) => ticked.includes(option))
}

/** The one of a closed list that is chosen; its first where the form holds another. */
export function choiceOf<T extends string>(
  form: FormData,
  name: string,
  options: readonly [T, ...T[]],
): T {
  const chosen = textOf(form, name)
  return options.find((option) => option === chosen) ?? options[0]
}

/** Text, or null when nothing is there; for dates and other values that may be missing. */
export function filledOf(form: FormData, name: string): string | null {
  return textOf(form, name) || null
}
