import type { useFormatter } from 'next-intl'

/** ISO days in words of the person's language, for instance "4 May". */
export function dayFormat(format: ReturnType<typeof useFormatter>): (day: string) => string {
  return (day) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
}
