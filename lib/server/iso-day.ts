import 'server-only'

/** ISO day (`2026-05-04`) of an instant, in UTC as the database keeps days. */
export function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

export function isoDayOrNull(instant: Date | null): string | null {
  return instant && isoDay(instant)
}

/** The day that it is by now somewhere on Earth: no later day can be today for anyone. */
export function latestDay(now: Date): string {
  return isoDay(new Date(now.getTime() + 14 * 3_600_000))
}

/** First instant of an ISO day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function startOfDayOrNull(day: string | null): Date | null {
  return day === null ? null : startOfDay(day)
}
