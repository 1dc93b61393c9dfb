import { describe, expect, it } from 'vitest'
import { matchAreas } from './match-areas'
import { readBoundary } from './read-boundary'

const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
]
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const two = geojson(
  feature({ code: 'A1', NAME_1: 'Nord-Est' }, square(10, 0, 2)),
  feature({ code: 'A2', NAME_1: 'Île' }, square(12, 0, 2)),
)

describe('boundary file', () => {
  it('takes the property that names the areas of the grid', () => {
    const { nameProperty, outlines } = readBoundary(two, ['Nord Est', 'Ile'])
    expect(nameProperty).toBe('NAME_1')
    expect(outlines.map(({ name }) => name)).toEqual(['Nord-Est', 'Île'])
    expect(
      outlines
        .flatMap(({ rings }) => rings.flat())
        .every(([x, y]) => x >= 0 && x <= 1000 && y >= 0 && y <= 1000),
    ).toBe(true)
  })

  it('takes the property that the person names', () =>
    expect(readBoundary(two, ['Ile'], 'code').outlines[0]?.name).toBe('A1'))

  it('reads TopoJSON with shared and reversed arcs', () => {
    const topology = {
      type: 'Topology',
      transform: { scale: [1, 1], translate: [10, 0] },
      arcs: [
        [
          [2, 0],
          [0, 2],
        ],
        [
          [2, 2],
          [-2, 0],
          [0, -2],
          [2, 0],
        ],
        [
          [2, 0],
          [2, 0],
          [0, 2],
          [-2, 0],
        ],
      ],
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', properties: { NAME_1: 'Nord-Est', code: 'A1' }, arcs: [[0, 1]] },
            { type: 'Polygon', properties: { NAME_1: 'Île', code: 'A2' }, arcs: [[2, -1]] },
          ],
        },
      },
    }
    const corners = (text: string) =>
      readBoundary(text, []).outlines.map(({ rings }) => new Set(rings.flat().map(String)))
    expect(corners(JSON.stringify(topology))).toEqual(corners(two))
  })

  it('keeps a country together that lies across the date line', () => {
    const { outlines } = readBoundary(
      geojson(
        feature({ name: 'West' }, square(178, -18, 1)),
        feature({ name: 'East' }, square(-179, -18, 1)),
      ),
      [],
    )
    const widest = Math.max(...(outlines[0]?.rings.flat().map(([x]) => x) ?? []))
    expect(widest).toBeGreaterThan(200)
  })

  it.each([
    ['not JSON', 'no'],
    ['another kind of JSON', '{"type":"Topology"}'],
    ['points instead of areas', geojson(feature({ name: 'A' }, [1, 2], 'Point'))],
    ['no areas', geojson()],
    ['areas without names', geojson(feature({}, square(1, 1, 1)))],
    [
      'metres instead of degrees',
      geojson(feature({ name: 'A' }, square(500_000, 1_000_000, 1000))),
    ],
    [
      'arcs that are not there',
      JSON.stringify({
        type: 'Topology',
        arcs: [],
        objects: {
          a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[3]] }] },
        },
      }),
    ],
  ])('refuses %s', (_name, text) => expect(() => readBoundary(text, [])).toThrow())

  it('refuses a property that no area has', () =>
    expect(() => readBoundary(two, [], 'nothing')).toThrow('property'))
})

it('says which names do not fit', () => {
  expect(
    matchAreas(['North', 'São Tomé', 'ខេត្តកំពត'], ['north ', 'Sao-Tome', 'ខេត្តកំពត', 'Sea']),
  ).toEqual({
    places: [0, 1, 2, null],
    areasLeft: [],
    outlinesLeft: ['Sea'],
  })
  expect(matchAreas(['North', 'South'], ['North']).areasLeft).toEqual(['South'])
})
