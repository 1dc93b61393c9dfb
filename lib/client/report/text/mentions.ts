import type { ReportPerson } from '@/lib/core/report/report-views'

/**
 * The beginning of a name behind the last @, as far as it is typed; null when the cursor is not
 * behind one.
 */
export function nameBegun(typed: string): string | null {
  return /(?:^|\s)@([^@\n]{0,40})$/u.exec(typed)?.[1] ?? null
}

/** People whose name or one of its words begins so; nobody once the name is complete. */
export function peopleNamed(people: readonly ReportPerson[], begun: string): ReportPerson[] {
  const wanted = begun.toLocaleLowerCase()
  return people.filter(({ name }) => {
    const words = name.toLocaleLowerCase()
    return (
      words !== wanted.trim() &&
      (words.startsWith(wanted) || words.split(/\s+/).some((word) => word.startsWith(wanted)))
    )
  })
}

/** The typed text with the name in full. */
export function withName(typed: string, { name }: ReportPerson): string {
  return `${typed.slice(0, typed.length - (nameBegun(typed)?.length ?? 0))}${name} `
}

/** Those whose full name stands behind an @. */
export function mentionedIn(body: string, people: readonly ReportPerson[]): string[] {
  return people.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id)
}
