import { z } from 'zod'
/** Ages in completed years. */
export const ageBands = [
  '0',
  '1-4',
  ...Array.from({ length: 15 }, (_, index) => `${5 + index * 5}-${9 + index * 5}`),
  '80+',
] as const

/**
 * Events whose registered cases are told by age: births by the age at registration, deaths by the
 * age at death.
 */
export const agedEvents = ['birth', 'death'] as const

/**
 * Registered events of one year by age and sex, in the order of `ageBands`; over all areas. Those
 * of unknown age or sex are not in it.
 */
export const RegisterAges = z.object({
  event: z.string(),
  /** Null for the national level. */
  populationId: z.string().nullable(),
  year: z.number(),
  female: z.array(z.number()),
  male: z.array(z.number()),
})
export type RegisterAges = z.infer<typeof RegisterAges>

/** Adds up registered events by age and sex. */
export class AgeTally {
  private readonly found = new Map<string, RegisterAges>()

  add(
    place: Pick<RegisterAges, 'event' | 'populationId' | 'year'>,
    sex: 'female' | 'male',
    band: number,
    count: number,
  ): void {
    const key = `${place.event}|${place.populationId ?? ''}|${place.year}`
    const ages = this.found.get(key) ?? {
      ...place,
      female: ageBands.map(() => 0),
      male: ageBands.map(() => 0),
    }
    ages[sex][band] = (ages[sex][band] ?? 0) + count
    this.found.set(key, ages)
  }

  result(): RegisterAges[] {
    return [...this.found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ages]) => ages)
  }
}
