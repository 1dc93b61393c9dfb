import { z } from 'zod'
import { coded } from '@/lib/core/reason'

/**
 * A day as year-month-day. A year before 1000 is a year half typed, and the year 0 is none that
 * PostgreSQL knows.
 */
export function day(): z.ZodISODate {
  const message = coded('enter-a-date')
  return z.iso.date(message).refine((text) => text >= '1000', message)
}
