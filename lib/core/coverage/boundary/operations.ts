import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { operations } from '../../contract/operation'
import { BoundaryView } from './boundary-view'
import { BoundaryFields } from './requests'

export const coverageBoundaryOperations = operations('Coverage', {
  'GET /assessments/{assessmentId}/coverage/boundary': {
    summary: 'Outlines of areas for maps, and which names fit the areas of the grid',
    params: z.object({ assessmentId: z.uuid() }),
    answer: z.object({ boundary: BoundaryView.nullable() }),
  },
  'POST /assessments/{assessmentId}/coverage/boundary': {
    summary:
      'Give the outlines of areas: `file` is GeoJSON or TopoJSON of at most 5 MB in degrees of longitude and latitude',
    params: z.object({ assessmentId: z.uuid() }),
    multipart: true,
    body: BoundaryFields.extend({ file: z.file({ error: coded('choose-a-file') }) }),
    maxBytes: 6 * 1024 * 1024,
    answer: BoundaryView,
    status: 201,
  },
  'DELETE /assessments/{assessmentId}/coverage/boundary': {
    summary: 'Take out the outlines of areas',
    params: z.object({ assessmentId: z.uuid() }),
    status: 204,
  },
})
