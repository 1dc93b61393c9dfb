import { z } from 'zod'
import { operations } from '../../contract/operation'
import { AdoptEstimate, SeenVersion } from './adoption'
import { AdoptionView } from './adoption-view'
import { EstimateView } from './estimate-view'
import { SaveEstimate } from './requests'

export const coverageEstimateOperations = operations('Coverage', {
  'PUT /assessments/{assessmentId}/coverage/adoptions/{estimateId}': {
    summary: 'Adopt an estimate for its cell, with a reason',
    params: z.object({ assessmentId: z.uuid(), estimateId: z.uuid() }),
    body: AdoptEstimate,
    answer: AdoptionView,
  },
  'DELETE /assessments/{assessmentId}/coverage/adoptions/{estimateId}': {
    summary: 'Withdraw the adoption of an estimate',
    params: z.object({ assessmentId: z.uuid(), estimateId: z.uuid() }),
    body: SeenVersion,
    status: 204,
  },
  'PUT /assessments/{assessmentId}/coverage/estimates': {
    summary: 'Add an estimate to a cell, or change one',
    params: z.object({ assessmentId: z.uuid() }),
    body: SaveEstimate,
    answer: EstimateView,
  },
  'DELETE /assessments/{assessmentId}/coverage/estimates/{estimateId}': {
    summary: 'Take an estimate out of its cell',
    params: z.object({ assessmentId: z.uuid(), estimateId: z.uuid() }),
    body: SeenVersion,
    status: 204,
  },
})
