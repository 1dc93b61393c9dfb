import { refuse } from '@/lib/core/coverage/refuse'
import type { AreaOutline } from './area-outline'
import { matchAreas } from './match-areas'
import { type AreaFeature, type Ring, readFeatures } from './read-features'

export const largestBoundary = 5 * 1024 * 1024
const mostAreas = 1000
const mostPoints = 30_000
const side = 1000

export interface BoundaryContent {
  /** Property of the features that names the area. */
  nameProperty: string
  outlines: AreaOutline[]
}

/**
 * Outlines of areas from a boundary file. Without a name of a property, the one whose values fit
 * the most areas of the grid is taken.
 * Throws `invalid-input` for a file that is too large, holds no areas or names none of them.
 */
export function readBoundary(
  text: string,
  areas: readonly string[],
  nameProperty = '',
): BoundaryContent {
  if (text.length > largestBoundary) refuse('file', 'outline-file-too-large')
  const features = readFeatures(text).filter(({ rings }) => rings.some((ring) => ring.length > 2))
  if (features.length === 0) refuse('file', 'no-area-in-file')
  if (features.length > mostAreas)
    refuse('file', 'too-many-areas', { count: features.length, most: mostAreas })
  const property = nameProperty || bestProperty(features, areas)
  const named = features.map(({ properties, rings }) => ({
    name: String(properties[property] ?? '').slice(0, 200),
    rings,
  }))
  if (named.every(({ name }) => name === '')) refuse('nameProperty', 'no-area-has-property')
  const outlines = projected(named)
  const points = outlines.reduce(
    (sum, { rings }) => sum + rings.reduce((inner, ring) => inner + ring.length, 0),
    0,
  )
  if (points > mostPoints) refuse('file', 'outlines-too-detailed')
  return { nameProperty: property, outlines }
}

function bestProperty(features: readonly AreaFeature[], areas: readonly string[]): string {
  const properties = [
    ...new Set(features.flatMap(({ properties: own }) => Object.keys(own))),
  ].filter((key) => features.some(({ properties: own }) => typeof own[key] === 'string'))
  const worth = (key: string) => {
    const names = features.map(({ properties: own }) => String(own[key] ?? ''))
    return (
      matchAreas(areas, names).places.filter((place) => place !== null).length * features.length +
      new Set(names).size
    )
  }
  return properties.sort((a, b) => worth(b) - worth(a))[0] ?? refuse('file', 'areas-without-names')
}

/**
 * Longitude and latitude onto a flat square: distances east to west shrink with the cosine of the
 * middle latitude, which is enough for one country.
 */
function projected(features: readonly AreaOutline[]): AreaOutline[] {
  const all = features.flatMap(({ rings }) => rings.flat())
  if (all.some(([x, y]) => Math.abs(x) > 360 || Math.abs(y) > 90))
    refuse('file', 'coordinates-not-degrees')
  const [west, east] = extent(all.map(([x]) => x))
  const isAcross = east - west > 180
  const lon = (x: number) => (isAcross && x < 0 ? x + 360 : x)
  const [left, right] = extent(all.map(([x]) => lon(x)))
  const [bottom, top] = extent(all.map(([, y]) => y))
  const shrink = Math.cos((((bottom + top) / 2) * Math.PI) / 180)
  const scale = side / Math.max((right - left) * shrink, top - bottom, 1e-6)
  const place = ([x, y]: readonly [number, number]): [number, number] => [
    Math.round((lon(x) - left) * shrink * scale * 10) / 10,
    Math.round((top - y) * scale * 10) / 10,
  ]
  return features.map(({ name, rings }) => ({
    name,
    rings: thinned(rings.map((ring) => ring.map(place))),
  }))
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

/**
 * Leaves out points that are not seen apart, and rings too small to be seen unless an area has no
 * other.
 */
function thinned(rings: readonly Ring[]): Ring[] {
  const thin = rings.map((ring) => {
    let last: readonly [number, number] | undefined
    return ring.filter((point) => {
      const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 1
      if (isFar) last = point
      return isFar
    })
  })
  const seen = thin.filter((ring) => ring.length > 2)
  return seen.length > 0 ? seen : rings.slice(0, 1)
}
