import { z } from 'zod'
import { getBoundary } from '@/lib/server/coverage/boundary/get-boundary'
import { removeBoundary } from '@/lib/server/coverage/boundary/remove-boundary'
import { BoundaryFields, saveBoundary } from '@/lib/server/coverage/boundary/save-boundary'
import { route } from '@/lib/server/http/route'

const params = z.object({ assessmentId: z.uuid() })
const path = '/assessments/{assessmentId}/coverage/boundary'

export const GET = route({
  method: 'GET',
  path,
  summary: 'Outlines of areas for maps, and which names fit the areas of the grid',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  answer: z.looseObject({}),
  run: async (ctx, { params: { assessmentId } }) => ({
    boundary: await getBoundary(ctx, assessmentId),
  }),
})

export const POST = route({
  method: 'POST',
  path,
  summary:
    'Give the outlines of areas: `file` is GeoJSON or TopoJSON of at most 5 MB in degrees of longitude and latitude',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  multipart: true,
  maxBytes: 6 * 1024 * 1024,
  body: BoundaryFields.extend({ file: z.instanceof(File, { error: 'Choose a file.' }) }),
  answer: z.looseObject({ id: z.uuid() }),
  status: 201,
  run: async (ctx, { params: { assessmentId }, body: { file, ...fields } }) =>
    saveBoundary(ctx, assessmentId, fields, {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }),
})

export const DELETE = route({
  method: 'DELETE',
  path,
  summary: 'Take out the outlines of areas',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  status: 204,
  run: (ctx, { params: { assessmentId } }) => removeBoundary(ctx, assessmentId),
})
