import { z } from 'zod'
import { refuse } from '@/lib/core/coverage/refuse'

export type Ring = [number, number][]

/** An area of a boundary file: what is said of it, and its rings in degrees. */
export interface AreaFeature {
  properties: Record<string, unknown>
  rings: Ring[]
}

const Position = z.tuple([z.number(), z.number()]).rest(z.number())
const Rings = z.array(z.array(Position))
const Properties = z.record(z.string(), z.unknown()).nullish()

const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings) }),
])
const FeatureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({ type: z.literal('Feature'), properties: Properties, geometry: Geometry.nullable() }),
  ),
})

const Arcs = z.array(z.array(z.int()))
const TopologyGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), properties: Properties, arcs: Arcs }),
  z.object({ type: z.literal('MultiPolygon'), properties: Properties, arcs: z.array(Arcs) }),
])
const Topology = z.object({
  type: z.literal('Topology'),
  transform: z
    .object({
      scale: z.tuple([z.number(), z.number()]),
      translate: z.tuple([z.number(), z.number()]),
    })
    .optional(),
  arcs: Rings,
  objects: z.record(
    z.string(),
    z.object({ type: z.literal('GeometryCollection'), geometries: z.array(TopologyGeometry) }),
  ),
})

const notBoundary = 'not-a-file-of-areas'

/** The areas of a GeoJSON (RFC 7946) or TopoJSON file. Throws `invalid-input` for anything else. */
export function readFeatures(text: string): AreaFeature[] {
  const content = parsed(text)
  const collection = FeatureCollection.safeParse(content)
  if (collection.success) {
    return collection.data.features.flatMap(({ properties, geometry }) => {
      if (!geometry) return []
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
      return [{ properties: properties ?? {}, rings: rings.map(flatRing) }]
    })
  }
  const topology = Topology.safeParse(content)
  return topology.success ? topologyFeatures(topology.data) : refuse('file', notBoundary)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('file', notBoundary)
  }
}

/**
 * The largest collection of the topology; the others are usually lakes, towns or the country as a
 * whole.
 */
function topologyFeatures({ objects, arcs, transform }: z.infer<typeof Topology>): AreaFeature[] {
  const lines = arcs.map((arc) =>
    transform ? undelta(arc.map(flatPoint), transform) : arc.map(flatPoint),
  )
  const largest = Object.values(objects).sort(
    (a, b) => b.geometries.length - a.geometries.length,
  )[0]
  return (largest?.geometries ?? []).map((geometry) => {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
    return {
      properties: geometry.properties ?? {},
      rings: rings.map((ring) => joinArcs(ring, lines)),
    }
  })
}

/** Each point of a quantized arc is a step from the one before. */
function undelta(
  arc: Ring,
  { scale, translate }: { scale: [number, number]; translate: [number, number] },
): Ring {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

/**
 * A negative number, taken as its complement, is an arc drawn backwards; where arcs meet they share
 * a point.
 */
function joinArcs(ring: readonly number[], lines: readonly Ring[]): Ring {
  return ring.flatMap((index) => {
    const line = lines[index < 0 ? ~index : index] ?? refuse('file', notBoundary)
    return (index < 0 ? [...line].reverse() : line).slice(0, -1)
  })
}

function flatRing(ring: readonly (readonly number[])[]): Ring {
  return ring.map(flatPoint)
}

function flatPoint([x = 0, y = 0]: readonly number[]): [number, number] {
  return [x, y]
}
