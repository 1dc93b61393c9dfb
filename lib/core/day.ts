import { z } from 'zod'

/**
 * A day as year-month-day. A year before 1000 is a year half typed, and the year 0 is none that
 * PostgreSQL knows.
 */
export function day(): z.ZodISODate {
  const message = 'Enter a date as year-month-day, for instance 2026-05-04.'
  return z.iso.date(message).refine((text) => text >= '1000', message)
}
