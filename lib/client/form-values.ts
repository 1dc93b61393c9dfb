/** Text of a named input, trimmed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Values of the ticked boxes of one name. */
export function tickedOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

/** Text, or null when nothing is there; for dates and other values that may be missing. */
export function filledOf(form: FormData, name: string): string | null {
  return textOf(form, name) || null
}
