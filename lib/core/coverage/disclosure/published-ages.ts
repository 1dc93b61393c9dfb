import type { RegisterAges } from '@/lib/core/coverage/import/register-ages'
import { type CountTable, hiddenCounts, type PublishedCount } from './hidden-counts'

type Count = number | 'hidden'

export interface PublishedAges extends Omit<RegisterAges, 'female' | 'male'> {
  female: Count[]
  male: Count[]
  /** Name of the file that was counted. */
  source: string
}

const sexes = ['female', 'male'] as const
type Sex = (typeof sexes)[number]

/**
 * Registered events by age and sex with small counts hidden, and as many others that neither the
 * sums of ages and sexes nor the national level give one
 * away closer than to an interval of `smallestCell`. All sums are taken as known. Ages with fewer
 * events than that are hidden for both sexes; how their few
 * events are shared between the sexes cannot be worked out.
 */
export function publishedAges(
  all: readonly (RegisterAges & { source: string })[],
  smallestCell: number,
): PublishedAges[] {
  const years = [...new Set(all.map(yearOf))].map((key) =>
    all.filter((ages) => yearOf(ages) === key),
  )
  return years.flatMap((ages) => {
    const hidden = hiddenOf(ages, smallestCell)
    const shown = (place: RegisterAges, sex: Sex) =>
      place[sex].map(
        (count, band): Count => (hidden.has(keyOf(place, sex, band)) ? 'hidden' : count),
      )
    return ages.map((place) => ({
      ...place,
      female: shown(place, 'female'),
      male: shown(place, 'male'),
    }))
  })
}

function hiddenOf(ages: readonly RegisterAges[], width: number): Set<string> {
  const national = ages.find(({ populationId }) => populationId === null)
  const populations = ages.filter(({ populationId }) => populationId !== null)
  const counts = new Map(
    ages.flatMap((place) =>
      countsOf(place, national, width).map((count) => [count.key, count] as const),
    ),
  )
  const rests = new Map(
    ages.flatMap((place) => sparseSums(place, width).map((count) => [count.key, count] as const)),
  )
  const sparse = ages.flatMap((place) =>
    sexes.flatMap((sex) => sparseBands(place, width).map((band) => keyOf(place, sex, band))),
  )
  for (;;) {
    // The few events of sparse ages give no cover to others, so these are made safe alone before
    // they give cover.
    const alone = hiddenCounts(
      counts,
      ages.map((place) => tableOf(place, width, false)),
      width,
    )
    const kept = [...counts].map(
      ([key, count]) => [key, { ...count, isSensitive: alone.has(key) }] as const,
    )
    const all = hiddenCounts(
      new Map([...kept, ...rests]),
      ages.map((place) => tableOf(place, width, true)),
      width,
    )
    const hidden = new Set([...all, ...sparse])
    const telling = national ? tellingCounts(national, populations, hidden, width) : []
    if (telling.length === 0) return hidden
    for (const key of telling) {
      const count = counts.get(key)
      if (count) counts.set(key, { ...count, isSensitive: true })
    }
  }
}

/**
 * National counts that leave too little room for the hidden counts of populations, once what is
 * shown of the others is taken off.
 */
function tellingCounts(
  national: RegisterAges,
  populations: readonly RegisterAges[],
  hidden: ReadonlySet<string>,
  width: number,
): string[] {
  return sexes.flatMap((sex) =>
    national[sex].flatMap((whole, band) => {
      const key = keyOf(national, sex, band)
      const isHidden = (place: RegisterAges) => hidden.has(keyOf(place, sex, band))
      if (hidden.has(key) || !populations.some(isHidden)) return []
      const room = populations.reduce(
        (left, place) => left - (isHidden(place) ? 0 : (place[sex][band] ?? 0)),
        whole,
      )
      return room < width ? [key] : []
    }),
  )
}

/** Ages with too few events of both sexes together to show how they are shared. */
function sparseBands({ female, male }: RegisterAges, width: number): number[] {
  return female.flatMap((count, band) => {
    const all = count + (male[band] ?? 0)
    return all > 0 && all < width ? [band] : []
  })
}

function countsOf(
  place: RegisterAges,
  national: RegisterAges | undefined,
  width: number,
): PublishedCount[] {
  const sparse = sparseBands(place, width)
  return sexes.flatMap((sex) =>
    place[sex].flatMap((count, band): PublishedCount[] => {
      if (sparse.includes(band)) return []
      const partOf = national && national !== place ? [keyOf(national, sex, band)] : []
      return [
        {
          key: keyOf(place, sex, band),
          count,
          isSensitive: count > 0 && count < width,
          cost: Math.max(1, count),
          partOf,
          together: [],
        },
      ]
    }),
  )
}

/**
 * The sparse ages of each sex together, counted larger than they are, so that other ages leave them
 * all the room that so few events need.
 */
function sparseSums(place: RegisterAges, width: number): PublishedCount[] {
  const sparse = sparseBands(place, width)
  if (sparse.length === 0) return []
  return sexes.map((sex) => ({
    key: keyOf(place, sex, 'sparse'),
    count: width + sparse.reduce((sum, band) => sum + (place[sex][band] ?? 0), 0),
    isSensitive: true,
    cost: 1,
    partOf: [],
    together: [],
  }))
}

/** Ages are the rows and sexes the columns. */
function tableOf(place: RegisterAges, width: number, withSparse: boolean): CountTable {
  const sparse = sparseBands(place, width)
  const bands = [...place.female.keys()].filter((band) => !sparse.includes(band))
  const rows = withSparse && sparse.length > 0 ? [...bands, 'sparse' as const] : bands
  return {
    entries: rows.flatMap((band) =>
      sexes.map((sex) => ({ key: keyOf(place, sex, band), from: `age ${band}`, to: sex })),
    ),
    rests: [],
  }
}

function yearOf({ event, year }: RegisterAges): string {
  return `${event} ${year}`
}

function keyOf(
  { populationId }: Pick<RegisterAges, 'populationId'>,
  sex: Sex,
  band: number | 'sparse',
): string {
  return `${populationId ?? ''}|${sex}|${band}`
}
