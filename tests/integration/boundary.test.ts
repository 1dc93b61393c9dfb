import { beforeAll, describe, expect, it } from 'vitest'
import { getBoundary } from '@/lib/server/coverage/boundary/get-boundary'
import { removeBoundary } from '@/lib/server/coverage/boundary/remove-boundary'
import { saveBoundary } from '@/lib/server/coverage/boundary/save-boundary'
import { type CoverageWorld, makeCoverageWorld } from '../support/coverage-world'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import { sentFile } from '../support/sent-file'

let world: CoverageWorld
beforeAll(async () => {
  world = await makeCoverageWorld()
})

const area = (name: string, x: number) => ({
  type: 'Feature',
  properties: { id: x, NAME: name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 1],
        [x + 1, 1],
        [x + 1, 2],
        [x, 2],
        [x, 1],
      ],
    ],
  },
})
const file = (...names: string[]) =>
  sentFile(
    Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: names.map(area) })),
    'areas.geojson',
  )
const save = (role: keyof World['people'], upload = file('NORTH', 'Sea'), nameProperty = '') =>
  saveBoundary(world.as(role), world.assessmentId, { nameProperty }, upload)
type World = CoverageWorld

describe('outlines of areas', () => {
  it('tell which names fit the grid, replace the ones before and keep an audit entry', async () => {
    await save('coordinator', file('Somewhere'))
    const saved = await save('lead-member')
    expect(saved).toMatchObject({
      nameProperty: 'NAME',
      matched: ['North'],
      areasLeft: ['South'],
      outlinesLeft: ['Sea'],
    })
    expect(await getBoundary(world.as('coordinator'), world.assessmentId)).toEqual(saved)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.boundary',
      entityId: saved.id,
      actorName: 'The lead-member',
      before: { name: 'areas.geojson' },
      after: { areas: 2, nameProperty: 'NAME' },
    })
  })

  it('are given by the lead body only', async () => {
    for (const role of ['respondent', 'observer', 'field-member', 'decision-maker'] as const) {
      expect((await refusal(save(role))).code, role).toBe('forbidden')
      expect((await refusal(removeBoundary(world.as(role), world.assessmentId))).code, role).toBe(
        'forbidden',
      )
    }
    expect((await refusal(save('foreigner'))).code).toBe('not-found')
  })

  it.each([
    ['a file of something else', sentFile(Buffer.from('{"type":"Point"}'), 'a.json'), 'file'],
    ['bytes that are no text', sentFile(Buffer.from([0xff, 0xfe, 0x00]), 'a.json'), 'file'],
  ])('are not taken from %s', async (_name, upload, path) => {
    const refused = await refusal(save('coordinator', upload))
    expect([refused.code, refused.fieldErrors[0]?.path]).toEqual(['invalid-input', path])
  })

  it('can be taken out, once', async () => {
    await save('coordinator')
    await removeBoundary(world.as('coordinator'), world.assessmentId)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.boundary',
      entity: 'boundary',
      before: { name: 'areas.geojson' },
      after: null,
    })
    expect(await getBoundary(world.as('coordinator'), world.assessmentId)).toBeNull()
    expect((await refusal(removeBoundary(world.as('coordinator'), world.assessmentId))).code).toBe(
      'not-found',
    )
  })
})
